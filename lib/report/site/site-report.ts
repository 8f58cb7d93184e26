import { siteBill, type Bom } from "../../bom";
import { siteComparisons, type Comparison } from "../../comparison";
import type { CheckedSite } from "../../model";
import { checkPlan, type Finding } from "../../rules";
import { planSite, type SitePlan } from "../../sizing";

/** Plan, bill, findings and published figures of a site or of one of its phases: the input of all reports and stacks. */
export interface SiteReport {
  readonly checked: CheckedSite;
  readonly plan: SitePlan;
  readonly bom: Bom;
  readonly findings: readonly Finding[];
  readonly reported: readonly Comparison[];
}

/**
 * Plans, bills and checks a site or one of its phases. Findings do not throw.
 * @throws GigasiteError SITE009 for an unknown phase
 */
export function reportSite(checked: CheckedSite, phase?: string): SiteReport {
  const plan = planSite(checked, phase);
  const bom = siteBill(checked, plan);
  const reported = siteComparisons(checked, plan, bom);
  return { checked, plan, bom, findings: checkPlan(checked, plan, { bom, reported }), reported };
}
