import * as fc from "fast-check";
import { Power } from "../../../lib/units";

describe("Power", () => {
  it("reads a text with its unit", () => {
    expect(Power.parse("150 MW").toKilowatts()).toBeCloseTo(150000, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Power.parse("2500 W").toString()).toBe("2.5 kW");
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const text = Power.parse(`${amount} ${Object.keys(Power.dimension.units)[0]}`).toString();
        expect(Power.parse(text).toKilowatts()).toBeCloseTo(Power.parse(Power.parse(text).toString()).toKilowatts(), 6);
      }),
    );
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Power.parse("150 MWh")).toThrow("this is an energy, not a power");
  });

  it("fails below zero", () => {
    expect(() => Power.parse("-150 MW")).toThrow("UNIT002");
  });
});
