import { isNegligible, SMALLEST } from "../../../lib/units/number-range";

describe("isNegligible", () => {
  it("is true next to 0, and not for 0 itself", () => {
    expect([0, SMALLEST, -SMALLEST, 1].map((value) => isNegligible(value))).toEqual([false, false, false, false]);
    expect([SMALLEST / 2, -SMALLEST / 2, Number.MIN_VALUE].every((value) => isNegligible(value))).toBe(true);
    expect(isNegligible(0.001, 0.01)).toBe(true);
  });
});
