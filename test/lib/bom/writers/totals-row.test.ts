import { dollars } from "../../../../lib/formats";
import { totalsHeads, totalsRow } from "../../../../lib/bom/writers/totals-row";

const totals = {
  lines: 3,
  usd: 2_500_000,
  low: 1_000_000,
  high: 4_000_000,
  powerKw: 1234,
  weightKg: 95_500,
  unpricedLines: 0,
  unweighedLines: 0,
  unratedLines: 0,
  unverifiedShare: 0.25,
};

describe("totalsRow", () => {
  it("has a cell under every head", () => {
    expect(totalsRow(totals, dollars)).toHaveLength(totalsHeads().length);
    expect(totalsRow(totals, dollars)).toEqual(["3", "$2.50 M", "$1.00 M", "$4.00 M", "1,234", "95,500", "25.0 %"]);
  });

  it("marks totals that lack some lines", () => {
    expect(totalsRow({ ...totals, unweighedLines: 1 }, dollars).at(-2)).toBe("≥ 95,500");
    expect(totalsRow({ ...totals, unratedLines: 1 }, dollars).at(-3)).toBe("≥ 1,234");
    const unpriced = totalsRow({ ...totals, unpricedLines: 1 }, dollars);
    expect(unpriced.slice(1, 4)).toEqual([
      expect.stringMatching(/^≥ /),
      expect.stringMatching(/^≥ /),
      expect.stringMatching(/^≥ /),
    ]);
  });

  it("has weights in pounds in US customary units", () => {
    expect(totalsHeads({ units: "us" })).toContain("lb");
    expect(totalsRow(totals, dollars, { units: "us" }).at(-2)).toBe("210,541");
  });

  it("is empty where no line has the figure, and 0 only for a known 0", () => {
    const unknown = {
      ...totals,
      usd: 0,
      low: 0,
      high: 0,
      powerKw: null,
      weightKg: null,
      unpricedLines: 3,
      unweighedLines: 3,
    };
    expect(totalsRow(unknown, dollars)).toEqual(["3", "", "", "", "", "", ""]);
    expect(totalsRow({ ...totals, powerKw: 0 }, dollars)[4]).toBe("0");
  });
});
