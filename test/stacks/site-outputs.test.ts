import { checkedSample } from "../support/sample-site";
import { synthToJson } from "../../lib/testing";
import { planDocument, reportSite } from "../../lib/report";
import { SiteStack } from "../../stacks/site-stack";

describe("addSiteOutputs", () => {
  it("gives the headline figures as the plan has them", () => {
    const checked = checkedSample();
    const { totals } = planDocument(reportSite(checked));
    const stacks = synthToJson((app) => void SiteStack.fromSite(app, checked));
    const outputs = stacks["sample"]?.["output"] as Record<string, { value: number }>;
    expect(Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]))).toEqual({
      capex_usd: totals.capexUsd,
      facility_power_kw: totals.facilityPowerKw,
      gpus: totals.gpus,
      it_power_kw: totals.itPowerKw,
    });
  });
});
