import { changesOf, entryDeltas } from "../../../../lib/report/delta/entry-delta";

const entry = (name: string, kw: number | null) => ({ name, kw });
const figuresOf = ({ kw }: { kw: number | null }) => ({ kw });

describe("entryDeltas", () => {
  it("tells what is added, removed and changed by name, what is gone at the end", () => {
    const before = [entry("gone", 1), entry("same", 2), entry("other", 3)];
    const after = [entry("other", 5), entry("new", 4), entry("same", 2)];
    expect(entryDeltas(before, after, figuresOf)).toEqual([
      { name: "other", change: "changed", figures: { kw: { before: 3, after: 5, difference: 2 } } },
      { name: "new", change: "added", figures: { kw: { before: null, after: 4, difference: null } } },
      { name: "gone", change: "removed", figures: { kw: { before: 1, after: null, difference: null } } },
    ]);
  });

  it("has no entry for lists that are alike", () => {
    expect(entryDeltas([entry("a", null)], [entry("a", null)], figuresOf)).toEqual([]);
  });
});

describe("changesOf", () => {
  it("has the figures of the side that there is", () => {
    expect(changesOf({ kw: 1 }, undefined)).toEqual({ kw: { before: 1, after: null, difference: null } });
  });
});
