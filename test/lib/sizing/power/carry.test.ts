import * as fc from "fast-check";
import { carriedKw, shares, type Draw } from "../../../../lib/sizing/power/carry";
import { sum } from "../../../../lib/units/sum";

const draw = (kw: number, ...feeds: string[]): Draw => ({ kw, feeds: new Set(feeds) });
const FEEDS = ["a", "b", "c", "d"];

const anyDraws = fc.array(
  fc.record({ kw: fc.integer({ min: 0, max: 100 }), feeds: fc.subarray(FEEDS).map((names) => new Set(names)) }),
  { maxLength: 6 },
);
const anyCapacities = fc
  .array(fc.integer({ min: 0, max: 150 }), { minLength: 4, maxLength: 4 })
  .map((kw) => new Map(FEEDS.map((name, index) => [name, kw[index] ?? 0])));

/** The cut of the least capacity between draws and feeds, by looking at all: what no flow exceeds. */
function leastCut(draws: readonly Draw[], capacities: ReadonlyMap<string, number>): number {
  const cuts = Array.from({ length: 2 ** FEEDS.length }, (_, bits) => {
    const cut = new Set(FEEDS.filter((_name, index) => (bits >> index) & 1));
    const beside = draws.filter(({ feeds }) => [...feeds].some((name) => !cut.has(name)));
    return sum([...cut].map((name) => capacities.get(name) ?? 0)) + sum(beside.map(({ kw }) => kw));
  });
  return Math.min(...cuts);
}

describe("shares", () => {
  it("share a load in proportion to capacity", () => {
    const loads = shares([draw(40, "a", "b")], new Map([...[["a", 30] as const], ["b", 10]]));
    expect([...loads.values()]).toEqual([30, 10]);
  });

  it("share it evenly where nothing can carry anything", () => {
    expect([
      ...shares(
        [draw(40, "a", "b")],
        new Map([
          ["a", 0],
          ["b", 0],
        ]),
      ).values(),
    ]).toEqual([20, 20]);
  });

  it("lose no load that hangs on a feed which stands", () => {
    fc.assert(
      fc.property(anyDraws, anyCapacities, (draws, capacities) => {
        const hanging = sum(draws.filter(({ feeds }) => feeds.size > 0).map(({ kw }) => kw));
        expect(sum(shares(draws, capacities).values())).toBeCloseTo(hanging, 9);
      }),
    );
  });
});

describe("carriedKw", () => {
  it("moves load on to the feed that has room", () => {
    // By proportion the first feed would have 15 of its 20 taken twice over.
    expect(
      carriedKw(
        [draw(15, "a"), draw(20, "a", "b")],
        new Map([
          ["a", 20],
          ["b", 20],
        ]),
      ),
    ).toBe(35);
  });

  it("takes load off a feed along a chain of others", () => {
    const draws = [draw(10, "a", "b"), draw(10, "b", "c"), draw(10, "a")];
    expect(
      carriedKw(
        draws,
        new Map([
          ["a", 10],
          ["b", 10],
          ["c", 10],
        ]),
      ),
    ).toBe(30);
  });

  it("carries nothing of what hangs on no feed that stands", () => {
    expect(carriedKw([draw(5, "x"), draw(5, "a")], new Map([["a", 100]]))).toBe(5);
  });

  it("is the least cut, for any draws and capacities", () => {
    fc.assert(
      fc.property(anyDraws, anyCapacities, (draws, capacities) => {
        expect(carriedKw(draws, capacities)).toBeCloseTo(leastCut(draws, capacities), 9);
      }),
    );
  });
});
