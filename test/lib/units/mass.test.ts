import { Mass } from "../../../lib/units";

describe("Mass", () => {
  it("reads a text with its unit", () => {
    expect(Mass.parse("23.5 kg").toKilograms()).toBeCloseTo(23.5, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Mass.parse("1500 kg").toString()).toBe("1.5 t");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Mass.parse("23.5 kW")).toThrow("this is a power, not a mass");
  });

  it("fails below zero", () => {
    expect(() => Mass.parse("-23.5 kg")).toThrow("UNIT002");
  });
});
