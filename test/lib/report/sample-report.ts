import { billOf } from "../../../lib/bom";
import type { CheckedSite } from "../../../lib/model";
import type { SiteReport } from "../../../lib/report";
import { comparisonsOf, modelledOf } from "../../../lib/comparison";
import { sampleCatalog, samplePlan, samplePrices } from "../bom/sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

/** The report of the sample plan with a published figure of each kind and a finding of each level. */
export const sampleReport: SiteReport = {
  checked: {} as CheckedSite,
  plan: samplePlan,
  bom,
  findings: [
    {
      ...{
        rule: "PWR001",
        level: "error",
        path: "power.feeds[0]",
        message: "the feed carries 200 kW and is asked for 150 kW",
      },
      remedy: "give it more capacity",
    },
    { rule: "NET004", level: "note", path: "fabrics[1]", message: "nothing to see", remedy: "look elsewhere" },
  ],
  reported: comparisonsOf(
    [
      { metric: "gpus", value: 100, source: "a press release, 2024-09" },
      { metric: "serverAndNetworkUsd", value: 5_000_000, source: "a filing", note: "with the building" },
      { metric: "wueLPerKwh", value: 0, source: "a report" },
    ],
    modelledOf(samplePlan, bom),
  ),
};
