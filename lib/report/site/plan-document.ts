import type { Comparison } from "../../comparison";
import type { Finding } from "../../rules";
import type { PlanTotals, SitePlan } from "../../plan/site-plan";
import { round } from "../../units";
import { digitsOf, rounded } from "../../formats/rounded";
import type { SiteReport } from "./site-report";

/** The plan as a file: a stable contract, to which keys may be added. */
export interface PlanDocument extends SitePlan {
  readonly totals: PlanTotals & { readonly capexUsd: number };
  readonly reported: readonly Comparison[];
  readonly findings: readonly Finding[];
}

/** The plan with its cost, published figures and findings; rounded, see {@link rounded}. */
export function planDocument({ plan, bom, reported, findings }: SiteReport): PlanDocument {
  return rounded({
    ...plan,
    totals: { ...plan.totals, capexUsd: bom.totals.usd },
    reported: reported.map(roundedComparison),
    findings,
  });
}

/** A comparison with its figures rounded by the unit in the name of the metric. */
export function roundedComparison(comparison: Comparison): Comparison {
  const digits = digitsOf(comparison.metric);
  const { reported, modelled } = comparison;
  return { ...comparison, reported: round(reported, digits), modelled: modelled === null ? null : round(modelled, digits) };
}
