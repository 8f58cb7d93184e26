import { Length } from "../../../lib/units";

describe("Length", () => {
  it("reads a text with its unit", () => {
    expect(Length.parse("50 m").toMetres()).toBeCloseTo(50, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Length.parse("1500 m").toString()).toBe("1.5 km");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Length.parse("50 C")).toThrow("this is a temperature, not a length");
  });

  it("fails below zero", () => {
    expect(() => Length.parse("-50 m")).toThrow("UNIT002");
  });
});
