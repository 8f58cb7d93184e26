import { METRICS } from "../../../lib/model";
import { figureOf, labelOf } from "../../../lib/report/metric-text";

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
    ]).toEqual([...["154.20 MW", "1.200", "$4.60 B", "unknown"]]);
  });
});
