import { flowLpm, PG25, WATER } from "../../../lib/sizing/fluid";

describe("flowLpm", () => {
  // 14.4 / dT for water at 25 C and about 15.0 / dT for PG25 at 40 C are the usual rules of thumb per kW.
  it("meets the rule of thumb for water", () => {
    expect(flowLpm(1, 10, WATER)).toBeCloseTo(1.44, 2);
  });

  it("meets the rule of thumb for PG25", () => {
    expect(flowLpm(1, 10, PG25)).toBeCloseTo(1.5, 2);
  });

  it("grows with the heat and falls with the rise", () => {
    expect(flowLpm(200, 20, PG25)).toBeCloseTo(flowLpm(100, 10, PG25), 9);
  });

  it("is zero where nothing rises", () => {
    expect(flowLpm(100, 0, PG25)).toBe(0);
    expect(flowLpm(100, -5, PG25)).toBe(0);
  });
});
