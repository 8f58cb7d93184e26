import type { Bom } from "../bom";
import type { Metric, Reported } from "../model";
import type { SitePlan } from "../sizing/plan";

/** A published figure beside the model's. */
export interface Comparison {
  readonly metric: Metric;
  readonly reported: number;
  /** Null where the model cannot tell. */
  readonly modelled: number | null;
  /** How much the model is above the published figure, in percent of the latter; null where either is missing or that is 0. */
  readonly differencePct: number | null;
  readonly source: string;
  readonly note?: string;
}

/**
 * The published figures of a site beside those of its plan and its bill. They are of the whole site, so that the plan
 * of a phase is compared with none.
 */
export function comparisonsOf(reported: readonly Reported[], plan: SitePlan, bom: Bom): Comparison[] {
  if (plan.phase !== null) return [];
  const modelled = modelledOf(plan, bom);
  return reported.map(({ metric, value, source, note }) => ({
    metric,
    reported: value,
    modelled: modelled[metric],
    differencePct: differencePct(value, modelled[metric]),
    source,
    ...(note === undefined ? {} : { note }),
  }));
}

/** What the model says to each metric that can be reported. */
export function modelledOf(plan: SitePlan, bom: Bom): Readonly<Record<Metric, number | null>> {
  return { ...plan.totals, capexUsd: bom.totals.usd, serverAndNetworkUsd: bom.totals.serverAndNetworkUsd };
}

function differencePct(reported: number, modelled: number | null): number | null {
  return reported === 0 || modelled === null ? null : ((modelled - reported) / reported) * 100;
}
