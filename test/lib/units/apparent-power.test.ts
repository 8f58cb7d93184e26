import * as fc from "fast-check";
import { ApparentPower } from "../../../lib/units";

describe("ApparentPower", () => {
  it("reads a text with its unit", () => {
    expect(ApparentPower.parse("2.5 MVA").toKilovoltAmperes()).toBeCloseTo(2500, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(ApparentPower.parse("2500 VA").toString()).toBe("2.5 kVA");
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const text = ApparentPower.parse(`${amount} ${Object.keys(ApparentPower.dimension.units)[0]}`).toString();
        expect(ApparentPower.parse(text).toKilovoltAmperes()).toBeCloseTo(
          ApparentPower.parse(ApparentPower.parse(text).toString()).toKilovoltAmperes(),
          6,
        );
      }),
    );
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => ApparentPower.parse("2.5 MW")).toThrow("this is a power, not an apparent power");
  });

  it("fails below zero", () => {
    expect(() => ApparentPower.parse("-2.5 MVA")).toThrow("UNIT002");
  });
});
