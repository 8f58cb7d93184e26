import { DrawTally } from "../../../../lib/sizing/power/draw-tally";

describe("DrawTally", () => {
  it("adds up loads with the same feeds, and keeps others apart", () => {
    const tally = new DrawTally();
    tally.add(["a", "b"], 1);
    tally.add(["b"], 2);
    tally.add(["a", "b"], 4);
    tally.add(["b"], -1);
    expect(tally.all()).toEqual([
      { kw: 5, feeds: new Set(["a", "b"]) },
      { kw: 1, feeds: new Set(["b"]) },
    ]);
  });
});
