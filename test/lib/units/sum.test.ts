import { sum } from "../../../lib/units/sum";

describe("sum", () => {
  it("adds what any iterable holds", () => {
    expect(sum([1, 2, 3.5])).toBe(6.5);
    expect(sum(new Set([1, 2]))).toBe(3);
  });

  it("is zero of nothing", () => {
    expect(sum([])).toBe(0);
  });
});
