import { rentedBillOf } from "../../../../lib/replica";
import {
  rentedCsv,
  rentedCyclonedx,
  rentedJson,
  rentedMarkdown,
  rentedTable,
  rentedXlsx,
} from "../../../../lib/report/rented/rented-files";
import { sampleReplica } from "../../../support/sample-replica";
import { unzipped } from "../../../support/xlsx";

const bill = rentedBillOf(sampleReplica());

describe("files of a rented bill", () => {
  it("are a table within 100 columns", () => {
    const lines = rentedTable(bill).split("\n");
    expect(lines[0]).toBe("Rented bill of colossus-1, us-east-2");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("are JSON that reads back as the bill, with its version", () => {
    expect(JSON.parse(rentedJson(bill))).toEqual({ apiVersion: "gigasite/v1", kind: "RentedBill", ...bill });
  });

  it("are CSV with a row for each line", () => {
    const rows = rentedCsv(bill).trimEnd().split("\r\n");
    expect(rows).toHaveLength(bill.lines.length + 1);
    expect(rows[1]).toMatch(/^p5\.48xlarge,nodes,4,each,/);
  });

  it("are Markdown with the sums in the last row", () => {
    expect(rentedMarkdown(bill)).toMatch(/\n\| Total \|/);
  });

  it("are a CycloneDX document of platforms", () => {
    const { components } = JSON.parse(rentedCyclonedx(bill)) as { components: { type: string; name: string }[] };
    expect(components).toHaveLength(bill.lines.length);
    expect(new Set(components.map(({ type }) => type))).toEqual(new Set(["platform"]));
  });

  it("are a spreadsheet", async () => {
    expect(unzipped(await rentedXlsx(bill))["xl/workbook.xml"]).toContain('name="Rented"');
  });
});
