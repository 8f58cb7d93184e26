import * as fc from "fast-check";
import { runsWithin } from "../../../lib/sizing/floor";

describe("runsWithin", () => {
  it("stays within copper's reach inside one rack", () => {
    expect(runsWithin(1).longestM).toBeLessThanOrEqual(3);
  });

  it("spans a row of eight racks up, along and down", () => {
    expect(runsWithin(8).longestM).toBeCloseTo((8 * 0.8 + 5) * 1.1, 9);
  });

  it("never has a mean above the longest, nor shrinks by more than a row's end when racks are added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (racks) => {
        const { meanM, longestM } = runsWithin(racks);
        expect(meanM).toBeLessThanOrEqual(longestM);
        expect(runsWithin(racks * 4).longestM).toBeGreaterThan(longestM * 0.999);
      }),
    );
  });
});
