import { billOf, totalsTable, type Bom } from "../../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

/** The total row of a bill with other totals, without its name. */
const totalOf = (totals: Partial<Bom["totals"]>, units: "metric" | "us" = "metric") =>
  totalsTable({ ...bom, totals: { ...KNOWN, ...totals } }, { units }).total?.slice(1);

const KNOWN = {
  ...bom.totals,
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

describe("totalsTable", () => {
  it("has a row for each system and one for the whole", () => {
    const { rows, total } = totalsTable(bom);
    expect(rows.map(([system]) => system)).toEqual(["Compute", "Network", "Power", "Cooling"]);
    expect(total?.[0]).toEqual({ text: "Total", strong: true });
  });

  it("leaves unknown totals empty, and marks partly known ones", () => {
    const { rows, total } = totalsTable(bom);
    expect(rows[2]).toEqual(["Power", "6", "$23.6 M", "$11.8 M", "$47.2 M", "", "", "84.4 %"]);
    expect(total?.slice(-3)).toEqual(["≥ 187", "≥ 2,128", "68.7 %"]);
  });

  it("marks totals that lack some lines", () => {
    expect(totalOf({})).toEqual(["3", "$2.50 M", "$1.00 M", "$4.00 M", "1,234", "95,500", "25.0 %"]);
    expect(totalOf({ unweighedLines: 1 })?.at(-2)).toBe("≥ 95,500");
    expect(totalOf({ unratedLines: 1 })?.at(-3)).toBe("≥ 1,234");
    expect(totalOf({ unpricedLines: 1 })?.slice(1, 4)).toEqual(["≥ $2.50 M", "≥ $1.00 M", "≥ $4.00 M"]);
  });

  it("has weights in pounds in US customary units", () => {
    expect(totalsTable(bom, { units: "us" }).columns.map(({ head }) => head)).toContain("lb");
    expect(totalOf({}, "us")?.at(-2)).toBe("210,541");
  });

  it("is empty where no line has the figure, and 0 only for a known 0", () => {
    const unknown = { usd: 0, low: 0, high: 0, powerKw: null, weightKg: null, unpricedLines: 3, unweighedLines: 3 };
    expect(totalOf(unknown)).toEqual(["3", "", "", "", "", "", ""]);
    expect(totalOf({ powerKw: 0 })?.[4]).toBe("0");
  });

  it("has amounts in the currency of the bill", () => {
    const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-01-01", source: "a bank" };
    expect(totalsTable({ ...bom, exchange, totals: KNOWN }).total?.[2]).toBe("2.00 M");
  });
});
