import { Energy } from "../../../lib/units";

describe("Energy", () => {
  it("reads a text with its unit", () => {
    expect(Energy.parse("655 MWh").toKilowattHours()).toBeCloseTo(655000, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Energy.parse("2500 Wh").toString()).toBe("2.5 kWh");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Energy.parse("655 MW")).toThrow("this is a power, not an energy");
  });

  it("fails below zero", () => {
    expect(() => Energy.parse("-655 MWh")).toThrow("UNIT002");
  });
});
