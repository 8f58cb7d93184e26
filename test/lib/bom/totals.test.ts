import fc from "fast-check";
import { billOf, type BomLine } from "../../../lib/bom";
import { systemTotalsOf, totalsOf } from "../../../lib/bom/totals";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const { lines } = billOf(samplePlan, sampleCatalog, samplePrices);

/** Bills of any lines: those of the sample with other quantities and prices. */
const anyLines = fc
  .array(
    fc.record({
      line: fc.constantFrom(...lines),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      cents: fc.integer({ min: 0, max: 1_000_000_00 }),
      priced: fc.boolean(),
    }),
  )
  .map((entries) =>
    entries.map(({ line, quantity, cents, priced }): BomLine => {
      const money = { usd: cents / 100, low: 0, high: cents / 50 };
      const total = { usd: (quantity * cents) / 100, low: 0, high: (quantity * cents) / 50 };
      const price = { each: money, total, asOf: "2025", status: "unverified" as const, sources: [] };
      return { ...line, quantity, price: priced ? price : null };
    }),
  );

const cents = (usd: number) => Math.round(usd * 100);

describe("totals", () => {
  it("sum the sample up", () => {
    expect({ systems: systemTotalsOf(lines), whole: totalsOf(lines) }).toMatchSnapshot();
  });

  it("count lines without a price instead of taking them for free", () => {
    expect(totalsOf(lines).unpricedLines).toBe(1);
    expect(systemTotalsOf(lines).map((entry) => entry.unpricedLines)).toEqual([0, 0, 0, 1]);
  });

  it("count nodes and all of the network as servers and network", () => {
    const wanted = 16 * 310_000 + 12 * 65_000.33 + 128 * 0.07 + 128 * 850 + 3_000.1;
    expect(totalsOf(lines).serverAndNetworkUsd).toBeCloseTo(wanted, 6);
  });

  it("give the dates of the oldest and of the newest price, and none where no price has a date", () => {
    expect(totalsOf(lines)).toMatchObject({ oldestPrice: "2024-08", newestPrice: "2026-11" });
    expect(totalsOf([])).toMatchObject({ usd: 0, unverifiedShare: 0, oldestPrice: null, newestPrice: null });
  });

  it("are null where no line has the figure, and not 0", () => {
    const unknown = lines.map((line) => ({ ...line, powerKw: null, weightKg: null, rackUnits: null }));
    expect(totalsOf(unknown)).toMatchObject({ powerKw: null, weightKg: null, rackUnits: null });
    expect(totalsOf([])).toMatchObject({ powerKw: 0, weightKg: 0, rackUnits: 0 });
  });

  it("do not depend on the order of lines", () => {
    fc.assert(
      fc.property(
        anyLines.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          expect(totalsOf(shuffled)).toEqual(totalsOf(some));
          expect(systemTotalsOf(shuffled)).toEqual(systemTotalsOf(some));
        },
      ),
    );
  });

  it("of all systems add up to the whole, as do the lines and the statuses", () => {
    fc.assert(
      fc.property(anyLines, (some) => {
        const whole = totalsOf(some);
        const sum = (amounts: readonly number[]) => amounts.reduce((total, usd) => total + cents(usd), 0);
        expect(sum(systemTotalsOf(some).map((entry) => entry.usd))).toBe(cents(whole.usd));
        expect(sum(some.map((line) => line.price?.total.usd ?? 0))).toBe(cents(whole.usd));
        expect(sum(Object.values(whole.usdByStatus))).toBe(cents(whole.usd));
      }),
    );
  });
});
