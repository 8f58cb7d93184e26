import type { CheckedSite } from "../model";
import type { Finding } from "../rules";
import type { SitePlan } from "../sizing";
import { studyOfPlan, type Known } from "./study";

/**
 * All findings of a site and its plan: errors first, then in the order of the rules and of the site file. Includes
 * suppressed findings, with the reason.
 *
 * @param known bill and comparisons that a caller already has; computed if omitted
 */
export function checkPlan(checked: CheckedSite, plan: SitePlan, known: Pick<Known, "bom" | "reported"> = {}): Finding[] {
  return [...studyOfPlan(checked, plan, known).findings];
}
