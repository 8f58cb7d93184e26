import type { Bom } from "../bom";
import type { Reported } from "../model";
import type { SitePlan } from "../sizing/plan";
import { comparisonsOf, type Comparison } from "./comparison";
import { modelledOf } from "./modelled";

/**
 * The published figures of a site beside those of its plan and its bill. They are of the whole site, so that the plan
 * of a phase is compared with none.
 */
export function siteComparisons(reported: readonly Reported[], plan: SitePlan, bom: Bom): Comparison[] {
  return plan.phase === null ? comparisonsOf(reported, modelledOf(plan, bom)) : [];
}
