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

  it("fails for another unit and shows the right one", () => {
    expect(() => Temperature.parse("30 c")).toThrow('write it as "30 C"');
  });
});
