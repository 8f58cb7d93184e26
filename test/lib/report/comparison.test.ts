import { comparisonsOf } from "../../../lib/report";
import { METRICS } from "../../../lib/model";
import { sampleReport } from "./sample-report";

const { plan, bom } = sampleReport;
const compare = (metric: (typeof METRICS)[number], value: number, of = plan) =>
  comparisonsOf([{ metric, value, source: "s" }], of, bom)[0];

describe("comparisonsOf", () => {
  it("puts the model's figure beside the published one", () => {
    const differencePct = expect.closeTo(28) as number;
    expect(compare("gpus", 100)).toEqual({ metric: "gpus", reported: 100, modelled: 128, differencePct, source: "s" });
    expect(compare("capexUsd", 1)?.modelled).toBe(bom.totals.usd);
  });

  it("knows a figure for every metric that a site can report", () => {
    expect(METRICS.map((metric) => typeof compare(metric, 1)?.modelled)).toEqual(METRICS.map(() => "number"));
  });

  it("gives no difference from nothing, and none where the model cannot tell", () => {
    expect(compare("wueLPerKwh", 0)?.differencePct).toBeNull();
    const unknown = { ...plan, totals: { ...plan.totals, bf16Pflops: null } };
    expect(compare("bf16Pflops", 5, unknown)).toMatchObject({ modelled: null, differencePct: null });
  });

  it("compares no phase with figures of the whole site", () => {
    expect(compare("gpus", 100, { ...plan, phase: "first" })).toBeUndefined();
  });
});
