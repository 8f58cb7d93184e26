import * as fc from "fast-check";
import { Bandwidth } from "../../../lib/units";

describe("Bandwidth", () => {
  it("reads a text with its unit", () => {
    expect(Bandwidth.parse("0.4 Tbps").toGigabitsPerSecond()).toBeCloseTo(400, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Bandwidth.parse("1600 Gbps").toString()).toBe("1.6 Tbps");
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const text = Bandwidth.parse(`${amount} ${Object.keys(Bandwidth.dimension.units)[0]}`).toString();
        expect(Bandwidth.parse(text).toGigabitsPerSecond()).toBeCloseTo(
          Bandwidth.parse(Bandwidth.parse(text).toString()).toGigabitsPerSecond(),
          6,
        );
      }),
    );
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Bandwidth.parse("400 GB")).toThrow("not a bandwidth");
  });

  it("fails below zero", () => {
    expect(() => Bandwidth.parse("-0.4 Tbps")).toThrow("UNIT002");
  });
});
