import { exactSum, exactTimes } from "../../../lib/bom/sum";

describe("exactSum", () => {
  it("adds without the errors of binary fractions", () => {
    expect(exactSum([0.1, 0.2], 2)).toBe(0.3);
    expect(
      exactSum(
        Array.from({ length: 1_000_000 }, () => 0.01),
        2,
      ),
    ).toBe(10_000);
  });

  it("adds nothing up to 0", () => {
    expect(exactSum([], 2)).toBe(0);
  });
});

describe("exactTimes", () => {
  it("multiplies an amount that counts to so many digits", () => {
    expect(exactTimes(3, 0.1, 2)).toBe(0.3);
    expect(exactTimes(1000, 0.035, 2)).toBe(40);
  });
});
