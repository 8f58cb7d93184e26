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

  it("tells what a unit costs, the longest delivery, and what is for spares", () => {
    const totals = { ...bom.totals, sparesUsd: 1_500_000 };
    const text = billNotes({ ...bom, totals }).join("\n");
    expect(text).toMatch(/^That is \$235,504 for a GPU, \$177 M for a MW of IT power, \$235,504 for a Pflop/);
    expect(text).toContain("Spares are $1.50 M of the total.");
    expect(text).toContain("Longest from order to delivery: 12 weeks.");
    expect(billNotes({ ...bom, per: { gpu: null, itMw: null, bf16Pflop: null } })[0]).not.toContain("That is");
  });

  it("tells the rate of another currency first", () => {
    const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
    const [rate, units] = billNotes({ ...bom, exchange });
    expect(rate).toBe("Amounts are in EUR, at 1.25 US dollars each of 2026-11-20 (a bank).");
    expect(units).toContain("EUR 188,403 for a GPU");
  });

  it("says nothing of what is missing where nothing is", () => {
    const totals = { ...bom.totals, unpricedLines: 0, unweighedLines: 0, oldestPrice: null, newestPrice: null };
    const text = billNotes({ ...bom, totals, unbilled: [] }).join("\n");
    expect(text).not.toMatch(/without a price;|weight|Not billed/);
    expect(text).toContain("No price has a date.");
  });
});
