import fc from "fast-check";
import { hostlist } from "../../../../lib/exports";

/** What Slurm makes of a hostlist with at most one bracket in each entry. */
function unfolded(list: string): string[] {
  return (list.match(/[^,[]+(\[[^\]]*\])?/g) ?? []).flatMap((entry) => {
    const [, stem = "", ranges] = /^([^[]*)(?:\[(.*)\])?$/.exec(entry) ?? [];
    if (ranges === undefined) return [stem];
    return ranges.split(",").flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => `${stem}${first + index}`);
    });
  });
}

describe("a hostlist", () => {
  it("folds names that differ in the number at their end", () => {
    expect(hostlist(["a-1", "a-2", "a-3", "a-7", "b-1", "head"])).toBe("a-[1-3,7],b-1,head");
  });

  it("keeps a number with leading zeros as it is", () => {
    expect(hostlist(["a-01", "a-1"])).toBe("a-01,a-1");
  });

  it("unfolds to the same names in the same order", () => {
    const name = fc.tuple(fc.constantFrom("a-", "a-1-n", "b", "x9y"), fc.nat(12)).map(([stem, number]) => stem + number);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(unfolded(hostlist(names))).toEqual(names);
      }),
    );
  });
});
