import * as fc from "fast-check";
import { round } from "../../../lib/units";

describe("round", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1e21, 2, 1e21],
    [1.23e-9, 3, 0],
    [-0.0001, 2, 0],
  ])("takes %p with %i digits to %p", (value, digits, rounded) => {
    expect(round(value, digits)).toBe(rounded);
  });

  it("leaves what is no number as it is", () => {
    expect(round(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(round(Number.NaN, 2)).toBeNaN();
  });

  it("does not change what is rounded, and moves nothing by more than half a unit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const once = round(value, digits);
        expect(round(once, digits)).toBe(once);
        expect(Math.abs(once - value)).toBeLessThanOrEqual(
          0.5 * 10 ** -digits * (1 + 1e-6) + Number.EPSILON * Math.abs(value),
        );
      }),
    );
  });
});
