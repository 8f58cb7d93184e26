import { billNotes, billOf, priceDatesNote, scopeNotes } from "../../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("billNotes", () => {
  it("state the share of unverified prices, the price dates and the missing figures", () => {
    const text = billNotes(bom).join("\n");
    expect(text).toContain("68.7 % of the total is based on unverified prices");
    expect(text).toContain("Price dates: 2024-08 to 2026-11");
    expect(text).toContain("No price for 1 of 18 lines");
    expect(text).toContain("No weight for 13 of 18 lines");
    expect(text).toContain("Not included, no part selected: fabric storage (cannot be built); cables of");
  });

  it("state the cost per unit, the longest lead time and the cost of spares", () => {
    const totals = { ...bom.totals, sparesUsd: 1_500_000 };
    const text = billNotes({ ...bom, totals }).join("\n");
    expect(text).toMatch(/^\$235,504 per GPU, \$177 M per MW of IT load, \$235,504 per Pflop/);
    expect(text).toContain("Spares: $1.50 M of the total");
    expect(text).toContain("Longest lead time: 12 weeks");
    expect(billNotes({ ...bom, per: { gpu: null, itMw: null, bf16Pflop: null } })[0]).toMatch(/unverified/);
  });

  it("state amounts and the rate in another currency", () => {
    const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
    const notes = billNotes({ ...bom, exchange });
    expect(notes[0]).toContain("EUR 188,403 per GPU");
    expect(notes).toContain("Amounts in EUR; 1 EUR = 1.25 USD (2026-11-20, a bank)");
  });

  it("leave out missing figures where none is missing", () => {
    const totals = { ...bom.totals, unpricedLines: 0, unweighedLines: 0, oldestPrice: null, newestPrice: null };
    const text = billNotes({ ...bom, totals, unbilled: [] }).join("\n");
    expect(text).not.toMatch(/No price for|weight|Not included/);
    expect(text).toContain("No price dates");
  });
});

describe("scopeNotes", () => {
  it("contain no amount, which a formula could contradict", () => {
    const totals = { ...bom.totals, sparesUsd: 1_500_000 };
    expect(scopeNotes({ ...bom, totals }).join("\n")).not.toMatch(/\$|%/);
  });
});

describe("priceDatesNote", () => {
  it("is a range, or the only date", () => {
    expect(priceDatesNote({ oldestPrice: "2024", newestPrice: "2025-01" })).toBe("Price dates: 2024 to 2025-01");
    expect(priceDatesNote({ oldestPrice: "2024", newestPrice: "2024" })).toBe("Price date: 2024");
  });
});
