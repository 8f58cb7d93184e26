import { flowLpm } from "../../../../lib/sizing/cooling/fluid";

/** Litres of a cubic foot, by definition of the foot. */
const LITRES_PER_CUBIC_FOOT = 28.316846592;
const PER_KELVIN_C = 9 / 5;

describe("flowLpm", () => {
  // 14.4 / dT for water at 25 C and about 15.0 / dT for PG25 at 40 C are the usual rules of thumb per kW.
  it("meets the rule of thumb for water", () => {
    expect(flowLpm(1, 1, "water")).toBeCloseTo(14.4, 1);
    expect(flowLpm(1, 10, "water")).toBeCloseTo(1.44, 2);
  });

  it("meets the rule of thumb for PG25", () => {
    expect(flowLpm(1, 1, "pg25")).toBeCloseTo(15, 1);
    expect(flowLpm(1, 10, "pg25")).toBeCloseTo(1.5, 2);
  });

  // CFM = 1.76 W / dT in K = 3.16 W / dT in F at sea level, general practice.
  it("meets the rule of thumb for air, in cubic feet per minute", () => {
    const cfm = (watts: number, riseK: number) => flowLpm(watts / 1000, riseK, "air") / LITRES_PER_CUBIC_FOOT;
    expect(cfm(10_000, 12) / ((1.76 * 10_000) / 12)).toBeCloseTo(1, 2);
    expect(cfm(10_000, 12) / ((3.16 * 10_000) / (12 * PER_KELVIN_C))).toBeCloseTo(1, 2);
  });

  it("grows with the heat and falls with the rise", () => {
    expect(flowLpm(200, 20, "pg25")).toBeCloseTo(flowLpm(100, 10, "pg25"), 9);
  });

  it("is zero where nothing rises", () => {
    expect(flowLpm(100, 0, "pg25")).toBe(0);
    expect(flowLpm(100, -5, "air")).toBe(0);
  });
});
