import * as fc from "fast-check";
import { waterClass } from "../../../../lib/sizing/cooling/water-class";

describe("waterClass", () => {
  // ASHRAE TC 9.9: the number of a class is its warmest supply in degrees Celsius.
  it.each([17, 27, 32, 40, 45])("names W%d up to that temperature", (limit) => {
    expect(waterClass(limit)).toBe(`W${limit}`);
    expect(waterClass(limit + 0.1)).not.toBe(`W${limit}`);
  });

  it("names W+ beyond the warmest of them", () => {
    expect(waterClass(45.1)).toBe("W+");
  });

  it("asks for equipment that takes the water, for any temperature", () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 45, noNaN: true }), (supplyC) => {
        expect(Number(waterClass(supplyC).slice(1))).toBeGreaterThanOrEqual(supplyC);
      }),
    );
  });
});
