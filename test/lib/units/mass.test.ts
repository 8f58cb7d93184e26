import * as fc from "fast-check";
import { Mass } from "../../../lib/units";

describe("Mass", () => {
  it("reads a text with its unit", () => {
    expect(Mass.parse("23.5 kg").toKilograms()).toBeCloseTo(23.5, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Mass.parse("1500 kg").toString()).toBe("1.5 t");
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const text = Mass.parse(`${amount} ${Object.keys(Mass.dimension.units)[0]}`).toString();
        expect(Mass.parse(text).toKilograms()).toBeCloseTo(Mass.parse(Mass.parse(text).toString()).toKilograms(), 6);
      }),
    );
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Mass.parse("23.5 kW")).toThrow("this is a power, not a mass");
  });

  it("fails below zero", () => {
    expect(() => Mass.parse("-23.5 kg")).toThrow("UNIT002");
  });
});
