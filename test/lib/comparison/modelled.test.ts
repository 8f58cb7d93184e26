import { modelledOf } from "../../../lib/comparison";
import { METRICS } from "../../../lib/model";
import { sampleReport } from "../report/sample-report";

const { plan, bom } = sampleReport;
const modelled = modelledOf(plan, bom);

describe("modelledOf", () => {
  it("knows a figure for every metric that a site can report", () => {
    expect(METRICS.map((metric) => typeof modelled[metric])).toEqual(METRICS.map(() => "number"));
  });

  it("takes money from the bill and the rest from the plan", () => {
    expect(modelled).toMatchObject({ capexUsd: bom.totals.usd, gpus: plan.totals.gpus });
    expect(modelled.computeUsd).toBe(bom.systems.find(({ system }) => system === "compute")?.usd);
  });

  it("has servers for nothing where none are bought", () => {
    expect(modelledOf(plan, { ...bom, systems: [] }).computeUsd).toBe(0);
  });
});
