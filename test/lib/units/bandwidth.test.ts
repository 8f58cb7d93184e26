import { Bandwidth } from "../../../lib/units";

describe("Bandwidth", () => {
  it("reads a text with its unit", () => {
    expect(Bandwidth.parse("0.4 Tbps").toGigabitsPerSecond()).toBeCloseTo(400, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(Bandwidth.parse("1600 Gbps").toString()).toBe("1.6 Tbps");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => Bandwidth.parse("400 GB")).toThrow("not a bandwidth");
  });

  it("fails below zero", () => {
    expect(() => Bandwidth.parse("-0.4 Tbps")).toThrow("UNIT002");
  });
});
