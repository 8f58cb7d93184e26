import { FlowRate } from "../../../lib/units";

describe("FlowRate", () => {
  it("reads a text with its unit", () => {
    expect(FlowRate.parse("130 LPM").toLitresPerMinute()).toBeCloseTo(130, 9);
  });

  it("writes the largest unit that leaves at least one", () => {
    expect(FlowRate.parse("30 LPM").toString()).toBe("1.8 m3/h");
  });

  it("fails for another quantity and names what is asked for", () => {
    expect(() => FlowRate.parse("130 m")).toThrow("this is a length, not a flow rate");
  });

  it("fails below zero", () => {
    expect(() => FlowRate.parse("-130 LPM")).toThrow("UNIT002");
  });
});
