import { billOf } from "../../../lib/bom";
import { summarySheet } from "../../../lib/bom/summary-sheet";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("summarySheet", () => {
  it("takes the sums of the systems from their sheets, and adds them up", () => {
    const { above, rows } = summarySheet(bom);
    expect(above).toEqual(["Bill of materials of sample: A sample"]);
    expect(rows[3]?.slice(0, 3)).toEqual(["Cooling", { formula: "COUNTA(Cooling!A2:A4)" }, { formula: "Cooling!E5" }]);
    expect(rows[4]?.slice(0, 3)).toEqual(["Total", { formula: "SUM(B3:B6)" }, { formula: "SUM(C3:C6)" }]);
  });

  it("calculates what a unit costs, and leaves out units that nobody counts", () => {
    const texts = (units: typeof bom.units) => summarySheet({ ...bom, units }).rows.flatMap((row) => row[0] ?? []);
    expect(summarySheet(bom).rows[5]?.slice(1, 3)).toEqual([128, { formula: "C7/128" }]);
    expect(texts(bom.units).filter((text) => String(text).startsWith("USD per"))).toHaveLength(3);
    const none = { gpus: 0, itPowerKw: 0, bf16Pflops: null };
    expect(texts(none).filter((text) => String(text).startsWith("USD per"))).toEqual([]);
  });

  it("shows the total in the currency of the site", () => {
    const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
    const row = summarySheet({ ...bom, exchange }).rows[5];
    expect(row?.slice(0, 3)).toEqual(["Total in EUR at 1.25 USD of 2026-11-20 (a bank)", null, { formula: "C7/1.25" }]);
  });
});
