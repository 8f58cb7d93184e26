import * as fc from "fast-check";
import { deal, islandsOf } from "../../../../lib/sizing/hall/island";

const pod = (name: string, count: number) => ({ name, count });

const counts = (pods: ReturnType<typeof pod>[], islands: number) =>
  islandsOf(pods, islands).map((hall) => [hall.count, ...hall.pods.map((own) => `${own.name}${own.count}`)]);

describe("islandsOf", () => {
  it("leaves a site of one hall as it is", () => {
    const pods = [pod("a", 5), pod("b", 2)];
    expect(islandsOf(pods, 1)).toEqual([{ count: 1, pods }]);
  });

  it("deals pods evenly, the first halls having one more, and tells alike halls once", () => {
    expect(counts([pod("a", 8), pod("b", 6)], 4)).toEqual([
      [2, "a2", "b2"],
      [2, "a2", "b1"],
    ]);
    expect(counts([pod("a", 7), pod("b", 5)], 4)).toEqual([
      [1, "a2", "b2"],
      [2, "a2", "b1"],
      [1, "a1", "b1"],
    ]);
  });

  it("leaves out a kind of which a hall has none, and halls without any", () => {
    expect(counts([pod("a", 4), pod("b", 1)], 4)).toEqual([
      [1, "a1", "b1"],
      [3, "a1"],
    ]);
    expect(counts([pod("a", 2)], 5)).toEqual([[2, "a1"]]);
  });

  it("takes no longer for a million halls", () => {
    expect(counts([pod("a", 3_000_001)], 1_000_000)).toEqual([
      [1, "a4"],
      [999_999, "a3"],
    ]);
  });

  it("loses no pod", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 12 }), (own, islands) => {
        const pods = own.map((count, index) => pod(`p${index}`, count));
        const halls = islandsOf(pods, islands);
        for (const { name, count } of pods) {
          const dealt = halls.map((hall) => hall.count * (hall.pods.find((kind) => kind.name === name)?.count ?? 0));
          expect(dealt.reduce((a, b) => a + b, 0)).toBe(count);
        }
        expect(halls.reduce((sum, hall) => sum + hall.count, 0)).toBeLessThanOrEqual(islands);
      }),
    );
  });
});

describe("deal", () => {
  it("deals each kind as evenly as it goes, and tells alike halls once", () => {
    expect(deal([10, 7], 3)).toEqual([
      { halls: 1, counts: [4, 3] },
      { halls: 2, counts: [3, 2] },
    ]);
  });

  it("leaves out halls that get nothing", () => {
    expect(deal([1, 0], 3)).toEqual([{ halls: 1, counts: [1, 0] }]);
    expect(deal([0, 0], 3)).toEqual([]);
  });
});
