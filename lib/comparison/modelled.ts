import type { Bom } from "../bom";
import type { Metric } from "../model";
import { siteFigures, type CampusPlan } from "../sizing";
import type { SitePlan } from "../plan/site-plan";

/** Figure of the model per metric that can be reported; null if unknown. */
export type Modelled = Readonly<Record<Metric, number | null>>;

/** The figures of a plan and its bill. */
export function modelledOf(plan: SitePlan, bom: Bom): Modelled {
  return modelledOfCampus({ totals: plan.totals, figures: siteFigures(plan) }, bom);
}

/** The figures of all sites of a campus and of their bill. */
export function modelledOfCampus({ totals, figures }: Pick<CampusPlan, "totals" | "figures">, bom: Bom): Modelled {
  return {
    ...totals,
    ...figures,
    capexUsd: bom.totals.usd,
    computeUsd: bom.systems.find(({ system }) => system === "compute")?.usd ?? 0,
    serverAndNetworkUsd: bom.totals.serverAndNetworkUsd,
  };
}
