import { dollars } from "../../../lib/text";
import { TOTALS_HEADS, totalsRow } from "../../../lib/bom/totals-row";

const totals = {
  lines: 3,
  usd: 2_500_000,
  low: 1_000_000,
  high: 4_000_000,
  powerKw: 1234,
  weightKg: 95_500,
  unweighedLines: 0,
  unverifiedShare: 0.25,
};

describe("totalsRow", () => {
  it("has a cell under every head", () => {
    expect(totalsRow(totals, dollars)).toHaveLength(TOTALS_HEADS.length);
    expect(totalsRow(totals, dollars)).toEqual(["3", "$2.50 M", "$1.00 M", "$4.00 M", "1,234", "96", "25.0 %"]);
  });

  it("marks a weight that is only part of the whole", () => {
    expect(totalsRow({ ...totals, unweighedLines: 1 }, dollars).at(-2)).toBe("> 96");
  });

  it("is empty where no line states a figure", () => {
    const empty = totalsRow({ ...totals, powerKw: 0, weightKg: 0, unweighedLines: 3 }, dollars);
    expect(empty.slice(-3, -1)).toEqual(["", ""]);
  });
});
