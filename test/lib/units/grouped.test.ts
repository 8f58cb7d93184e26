import { grouped } from "../../../lib/units/grouped";

describe("grouped", () => {
  it("puts items of the same key together, in the order of the first of them", () => {
    expect(grouped(["b1", "a1", "b2", "c1", "a2"], ([key = ""]) => key)).toEqual([["b1", "b2"], ["a1", "a2"], ["c1"]]);
    expect(grouped([], String)).toEqual([]);
  });
});
