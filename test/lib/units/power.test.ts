import { Power } from "../../../lib/units";

describe("Power", () => {
  it("reads a text with its unit", () => {
    expect(Power.parse("150 MW").toKilowatts()).toBeCloseTo(150000, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Power.parse("2500 W").toString()).toBe("2.5 kW");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Power.parse("150 MWh")).toThrow("this is an energy, not a power");
  });

  it("fails below zero", () => {
    expect(() => Power.parse("-150 MW")).toThrow("UNIT002");
  });
});
