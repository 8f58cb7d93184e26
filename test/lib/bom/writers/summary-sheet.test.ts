import { billOf } from "../../../../lib/bom";
import { summarySheet } from "../../../../lib/bom/writers/summary-sheet";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("summarySheet", () => {
  it("takes the sums of the systems from their sheets, and adds them up", () => {
    const { above, rows } = summarySheet(bom);
    expect(above).toEqual(["Bill of materials for sample: A sample"]);
    expect(rows[2]?.slice(0, 3)).toEqual(["Power", { formula: "COUNTA(Power!A2:A7)" }, { formula: "Power!F8" }]);
    expect(rows[4]?.slice(0, 2)).toEqual(["Total", { formula: "SUM(B3:B6)" }]);
    expect(rows[4]?.[2]).toMatchObject({ formula: 'IF(COUNT(C3:C6)=0,"",SUM(C3:C6))' });
  });

  it("calculates the cost per unit, without units of unknown or no number", () => {
    const texts = (units: typeof bom.units) => summarySheet({ ...bom, units }).rows.flatMap((row) => row[0] ?? []);
    expect(summarySheet(bom).rows[7]?.slice(1, 3)).toMatchObject([{ value: 128 }, { formula: "C7/128" }]);
    expect(texts(bom.units).filter((text) => String(text).startsWith("per "))).toHaveLength(3);
    const none = { gpus: 0, itPowerKw: 0, bf16Pflops: null };
    expect(texts(none).filter((text) => /per /.test(String(text)))).toEqual([]);
  });

  it("shows the total in the currency of the site", () => {
    const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
    const row = summarySheet({ ...bom, exchange }).rows[5];
    expect(row?.slice(0, 3)).toMatchObject(["Total (EUR, at 1.25 USD)", null, { formula: "C7/1.25" }]);
  });

  it("marks totals that lack some lines, and no others", () => {
    const { rows } = summarySheet(bom);
    const marked = rows.map((row) => row.map((cell) => JSON.stringify(cell).includes("≥")));
    expect(marked.slice(0, 5).map((row) => [row[2], row[6]])).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });
});
