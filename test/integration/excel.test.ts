import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bomFile, type Bom } from "../../lib/bom";
import { checkedSite, loadCampus, loadSite } from "../../lib/model";
import { rentedBillOf, replicaOf } from "../../lib/replica";
import { rentedFile, reportCampus, reportSite } from "../../lib/report";
import { CAMPUS_FILES, SITE_FILES } from "../../scripts/site-files";
import { sampleSite } from "../support/sample-site";
import { describeWithOfficeValidator, OFFICE_VALIDATOR } from "./requires";

const folder = mkdtempSync(join(tmpdir(), "gigasite-excel-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the validator finds in a spreadsheet. */
function findings(workbook: string | Uint8Array): unknown {
  const file = join(folder, "book.xlsx");
  writeFileSync(file, workbook);
  // It fails where it finds something, with its findings on standard output.
  try {
    return (JSON.parse(execFileSync(process.execPath, [OFFICE_VALIDATOR, file], { encoding: "utf8" })) as Answer).errors;
  } catch (error) {
    return (error as { stdout?: string }).stdout ?? error;
  }
}

interface Answer {
  readonly errors: readonly unknown[];
}

const findingsIn = async (bom: Bom) => findings(await bomFile(bom, "xlsx"));

describeWithOfficeValidator()("Microsoft's validator finds nothing", () => {
  it.each(SITE_FILES)("in the bill of the site $name, of its last phase, and of its replica", async ({ path }) => {
    const checked = loadSite(path);
    const { plan, bom } = reportSite(checked);
    expect(await findingsIn(bom)).toEqual([]);
    const phase = plan.phases.at(-1);
    if (phase) expect(await findingsIn(reportSite(checked, phase.name).bom)).toEqual([]);
    const replica = replicaOf(checked, plan);
    if (replica) expect(findings(await rentedFile(rentedBillOf(replica), "xlsx"))).toEqual([]);
  });

  it.each(CAMPUS_FILES)("in the bill of the campus $name", async ({ path }) => {
    expect(await findingsIn(reportCampus(loadCampus(path)).bom)).toEqual([]);
  });

  it("in a bill with spares, another currency, a part without a price, and texts that look like formulas or markup", async () => {
    const rate = { usdPerUnit: 1.25, asOf: "2026-11-20", source: '"a" <bank> & co' };
    const parts = [
      { id: "formula", class: "accessory", model: "=1+1", price: 0.37 },
      { id: "unpriced", class: "accessory", model: "<b>&amp;</b>" },
    ] as const;
    const items = parts.map(({ id }) => ({ part: id, count: 3, system: "network" as const, for: `@SUM(A1), ${id}` }));
    const changes = { title: `R&D "${"x".repeat(150)}`, currency: "EUR", rate, spares: { transceiver: "2 %" } };
    const site = sampleSite({ ...changes, parts: [...parts], items });
    const { bom } = reportSite(checkedSite(site));
    expect(bom.totals.unpricedLines).toBe(1);
    expect(await findingsIn(bom)).toEqual([]);
  });

  it("in a bill without lines", async () => {
    const { bom } = reportSite(checkedSite(sampleSite()));
    expect(await findingsIn({ ...bom, lines: [], systems: [], sources: [] })).toEqual([]);
  });
});

describeWithOfficeValidator()("Microsoft's validator", () => {
  it("finds a file that is no spreadsheet", () => {
    expect(findings("no spreadsheet")).toMatch(/errors/);
  });
});
