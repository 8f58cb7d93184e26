import { billNotes, billOf } from "../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("billNotes", () => {
  it("says how much rests on unverified prices, how old prices are and what is missing", () => {
    const text = billNotes(bom).join("\n");
    expect(text).toContain("68.7 % of the total rests on unverified prices.");
    expect(text).toContain("Prices are of 2024-08 to 2026-11.");
    expect(text).toContain("1 line without a price; the total leaves out the cost.");
    expect(text).toContain("13 of 18 lines state no weight.");
    expect(text).toContain("Not billed, because the plan has no part for it: fabric storage as a whole; cables of");
  });

  it("says nothing of what is missing where nothing is", () => {
    const totals = { ...bom.totals, unpricedLines: 0, unweighedLines: 0, oldestPrice: null, newestPrice: null };
    const text = billNotes({ totals, unbilled: [] }).join("\n");
    expect(text).not.toMatch(/without a price;|weight|Not billed/);
    expect(text).toContain("No price has a date.");
  });
});
