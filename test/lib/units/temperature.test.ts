import * as fc from "fast-check";
import { Temperature } from "../../../lib/units";

describe("Temperature", () => {
  it("reads and writes degrees Celsius, also below zero", () => {
    expect(Temperature.parse("-5.5 C").toCelsius()).toBe(-5.5);
    expect(Temperature.celsius(-5.5).toString()).toBe("-5.5 C");
  });

  it("tells how far one is above another", () => {
    expect(Temperature.parse("40 C").kelvinAbove(Temperature.parse("30 C"))).toBe(10);
  });

  it("fails below absolute zero", () => {
    expect(() => Temperature.celsius(-274)).toThrow("UNIT002");
  });

  it("reads degrees Fahrenheit as a temperature, not as a difference", () => {
    expect(Temperature.parse("86 F").toString()).toBe("30 C");
    expect(Temperature.parse("104 F").kelvinAbove(Temperature.parse("86 F"))).toBe(10);
  });

  it("reads and writes any temperature above absolute zero as the one in degrees Celsius", () => {
    fc.assert(
      fc.property(fc.integer({ min: -273_000, max: 1_000_000 }), (thousandths) => {
        const celsius = thousandths / 1000;
        const fahrenheit = Temperature.parse(`${celsius * 1.8 + 32} F`);
        expect(fahrenheit.toCelsius()).toBeCloseTo(celsius, 9);
        expect(fahrenheit.toString()).toBe(`${celsius} C`);
        expect(Temperature.parse(`${celsius} C`).toCelsius()).toBe(celsius);
      }),
    );
  });

  it("fails for kelvin, which are a difference", () => {
    expect(() => Temperature.parse("30 K")).toThrow("write a temperature in C or F");
  });
});
