import { ApparentPower } from "../../../lib/units";

describe("ApparentPower", () => {
  it("reads a text with its unit", () => {
    expect(ApparentPower.parse("2.5 MVA").toKilovoltAmperes()).toBeCloseTo(2500, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(ApparentPower.parse("2500 VA").toString()).toBe("2.5 kVA");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => ApparentPower.parse("2.5 MW")).toThrow("this is a power, not an apparent power");
  });

  it("fails below zero", () => {
    expect(() => ApparentPower.parse("-2.5 MVA")).toThrow("UNIT002");
  });
});
