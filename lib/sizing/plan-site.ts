import type { CheckedSite } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { SiteSizing } from "./site-sizing";

/**
 * The plan of a site, or of one of its phases. Pure; the cost grows with the kinds of pods, not with their number.
 * Infeasible fabrics are marked in the plan (see `FabricPlan.unbuildable`) for the rules to report.
 * @throws GigasiteError SITE009 for an unknown phase; DefectError for a figure that cannot be right
 */
export function planSite(checked: Pick<CheckedSite, "site" | "catalog">, phase?: string): SitePlan {
  return new SiteSizing(checked).plan(phase);
}
