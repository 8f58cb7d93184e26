import type { Bom } from "../bom";
import type { Metric } from "../model";
import { siteFigures } from "../sizing";
import type { SitePlan } from "../sizing/plan";

/** What the model says to each metric that can be reported; null where it cannot tell. */
export type Modelled = Readonly<Record<Metric, number | null>>;

/** The figures of a plan and its bill. */
export function modelledOf(plan: SitePlan, bom: Bom): Modelled {
  return {
    ...plan.totals,
    ...siteFigures(plan),
    capexUsd: bom.totals.usd,
    computeUsd: bom.systems.find(({ system }) => system === "compute")?.usd ?? 0,
    serverAndNetworkUsd: bom.totals.serverAndNetworkUsd,
  };
}
