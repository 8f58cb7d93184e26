import { siteBill, type Bom } from "../bom";
import { siteComparisons, type Comparison } from "../comparison";
import type { CheckedSite } from "../model";
import { checkPlan, type Finding } from "../rules";
import { planSite, type SitePlan } from "../sizing";

/** Everything that is known about a site or one of its phases; what all reports and stacks are made from. */
export interface SiteReport {
  readonly checked: CheckedSite;
  readonly plan: SitePlan;
  readonly bom: Bom;
  readonly findings: readonly Finding[];
  readonly reported: readonly Comparison[];
}

/**
 * Plans, bills and checks a site, or one of its phases. Findings do not throw: a site that breaks rules has a report, too.
 * @throws GigasiteError SITE009 for an unknown phase
 */
export function reportSite(checked: CheckedSite, phase?: string): SiteReport {
  const plan = planSite(checked, phase);
  const bom = siteBill(checked, plan);
  const reported = siteComparisons(checked, plan, bom);
  return { checked, plan, bom, findings: checkPlan(checked, plan, { bom, reported }), reported };
}
