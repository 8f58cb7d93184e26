import { METRICS } from "../../../../lib/model";
import { figureOf, labelOf } from "../../../../lib/report/site/metric-text";

describe("metric texts", () => {
  it("give every metric a name of its own", () => {
    expect(new Set(METRICS.map(labelOf)).size).toBe(METRICS.length);
  });

  it("write a figure with its unit, and say where there is none", () => {
    expect([
      figureOf("itPowerKw", 154_200),
      figureOf("pue", 1.2),
      figureOf("capexUsd", 4.6e9),
      figureOf("bf16Pflops", null),
    ]).toEqual([...["154 MW", "1.200", "$4.60 B", "unknown"]]);
  });

  it("write water and cooling in US units on request", () => {
    const metrics = ["coolingKw", "wueLPerKwh", "waterLPerDay", "itPowerKw"] as const;
    expect(metrics.map((metric) => figureOf(metric, 1000, { units: "us" }))).toEqual([
      ...["284 tons", "264 gal/kWh", "264 gal/day", "1 MW"],
    ]);
  });
});
