import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bomFile } from "../../lib/bom";
import { checkedSite, loadSite } from "../../lib/model";
import { rentedBillOf, replicaOf } from "../../lib/replica";
import { reportSite, rentedFile } from "../../lib/report";
import { sampleSite } from "../support/sample-site";
import { unzipped } from "../support/xlsx";
import { describeWithFiles } from "./requires";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "gigasite-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of the export as CSV: commas, quotes, UTF-8, cells as they are and not as they look, and a file for each sheet. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** What LibreOffice makes of a workbook, which holds no value of a formula: the rows of a sheet, text quoted. */
function recalculated(workbook: Uint8Array, sheet: string): string[][] {
  const file = join(folder, "book.xlsx");
  writeFileSync(file, workbook);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const call = ["--headless", "--norestore", profile, "--convert-to", EVERY_SHEET, "--outdir", folder, file];
  execFileSync("soffice", call, { stdio: "pipe", timeout: 120_000 });
  const lines = readFileSync(join(folder, `book-${sheet}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replace(/^"|"$/g, "")),
  );
}

/** A cell as the number that it is; shares are exported as percentages. */
const numberIn = (cell: string) => (cell.endsWith("%") ? Number(cell.slice(0, -1)) / 100 : Number(cell));

const rowOf = (rows: readonly string[][], head: string) => (rows.find((row) => row[0] === head) ?? []).slice(1);

describeWithFiles(["soffice"], "install libreoffice-calc")("a spreadsheet in LibreOffice", () => {
  it("has the totals of the bill, overall and by system, in each currency", async () => {
    const rate = { usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
    const parts = [{ id: "formula", class: "accessory", model: "=1+1", price: 0.37 }];
    const items = [{ part: "formula", count: 3, system: "network" as const, for: "@SUM(A1)" }];
    const site = sampleSite({ currency: "EUR", rate, parts, items, spares: { transceiver: "2 %" } });
    const { bom } = reportSite(checkedSite(site));
    const workbook = await bomFile(bom, "xlsx");
    expect(typeof workbook).toBe("object");
    expect(JSON.stringify(unzipped(workbook as Uint8Array))).not.toMatch(/<\/f><v>/);
    const rows = recalculated(workbook as Uint8Array, "Summary");
    for (const [name, totals] of [
      ["Network", bom.systems[1]],
      ["Total", bom.totals],
    ] as const) {
      const [lines, usd, low, high, kw, kg, weeks, unverified] = rowOf(rows, name).map(numberIn);
      expect([lines, weeks]).toEqual([totals?.lines, totals?.leadWeeks]);
      expect(usd).toBeCloseTo(totals?.usd ?? NaN, 2);
      expect(low).toBeCloseTo(totals?.low ?? NaN, 2);
      expect(high).toBeCloseTo(totals?.high ?? NaN, 2);
      expect(kw).toBeCloseTo(totals?.powerKw ?? NaN, 3);
      expect(kg).toBeCloseTo(totals?.weightKg ?? NaN, 3);
      expect(unverified).toBeCloseTo(totals?.unverifiedShare ?? NaN, 9);
    }
    expect(Number(rowOf(rows, "Total (EUR, at 1.25 USD)")[1])).toBeCloseTo(bom.totals.usd / 1.25, 2);
    expect(Number(rowOf(rows, "per GPU")[1])).toBeCloseTo(bom.per.gpu?.usd ?? NaN, 2);
    const [text = []] = recalculated(workbook as Uint8Array, "Network").filter((row) => row[0] === "=1+1");
    expect(text.slice(1, 3)).toEqual(["@SUM(A1)", "3"]);
  });

  it("leaves unknown totals empty", async () => {
    const { bom } = reportSite(loadSite(join(ROOT, "sites/colossus-1.yaml")));
    const rows = recalculated((await bomFile(bom, "xlsx")) as Uint8Array, "Summary");
    const [, , , , kw, kg] = rowOf(rows, "Power");
    expect([kw, kg]).toEqual(["", ""]);
    expect(Number(rowOf(rows, "Total")[5])).toBeCloseTo(bom.totals.weightKg ?? NaN, 3);
  });

  it("has the totals of the rented bill", async () => {
    const checked = loadSite(join(ROOT, "sites/colossus-1.yaml"));
    const replica = replicaOf(checked, reportSite(checked).plan);
    if (replica === undefined) throw new Error("the site has no replica");
    const bill = rentedBillOf(replica);
    const rows = recalculated((await rentedFile(bill, "xlsx")) as Uint8Array, "Rented");
    const [, , , perHour, perMonth, low, high] = rowOf(rows, "Total").map(Number);
    expect(perHour).toBeCloseTo(bill.totals.usdPerHour, 3);
    expect(perMonth).toBeCloseTo(bill.totals.usdPerMonth, -1);
    expect(low).toBeCloseTo(bill.totals.block?.low ?? NaN, 2);
    expect(high).toBeCloseTo(bill.totals.block?.high ?? NaN, 2);
  });
});
