import fc from "fast-check";
import { billOf, type Bom } from "../../../../lib/bom";
import { renderCsv } from "../../../../lib/bom/writers/render-csv";
import { printable } from "../../../../lib/errors";
import { csvRows } from "../../../support/csv-rows";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

function described(description: string): Bom {
  return { ...bom, lines: bom.lines.slice(0, 1).map((line) => ({ ...line, description })) };
}

describe("renderCsv", () => {
  const [heads = [], ...rows] = csvRows(renderCsv(bom));
  const column = (head: string) => rows.map((row) => row[heads.indexOf(head)]);

  it("reads back cell by cell", () => {
    expect(column("part")).toEqual(bom.lines.map((line) => line.part));
    expect(column("quantity").map(Number)).toEqual(bom.lines.map((line) => line.quantity));
    expect(column("power_kw")).toEqual(bom.lines.map((line) => String(line.powerKw ?? "")));
    expect(new Set([heads.length, ...rows.map((row) => row.length)]).size).toBe(1);
  });

  it("leaves the price of a part that nobody has priced empty", () => {
    expect(column("total_usd")).toEqual(bom.lines.map((line) => String(line.price?.total.usd ?? "")));
  });

  it("writes any text so that it reads back, formulas with an apostrophe in front and dots for hidden characters", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r"',\n\w]*$/)), (text) => {
        const [, row = []] = csvRows(renderCsv(described(text)));
        expect(row[heads.indexOf("description")]).toBe(/^ *[=+\-@]/.test(text) ? `'${printable(text)}` : printable(text));
      }),
    );
  });
});
