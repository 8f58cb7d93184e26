import { figure, loadOf, power, summary, unitsOf } from "../../../lib/site/summary";

describe("a summary of a part", () => {
  it("joins what there is", () => {
    expect(summary("a", null, "b")).toBe("a, b");
  });

  it("has figures with one decimal at most, and none from a thousand on", () => {
    expect([684, 57.94, 1368.075, 1e6].map(figure)).toEqual(["684", "57.9", "1,368", "1,000,000"]);
  });

  it("has powers in kW, whatever their size", () => {
    expect(power(837.463)).toBe("837.5 kW");
    expect(loadOf("utility", 837.463, 150_000)).toBe("utility 837.5 of 150,000 kW");
  });

  it("has units with their part", () => {
    expect(unitsOf({ part: "solar-smt-130", count: 1500 })).toBe("1,500 x solar-smt-130");
  });
});
