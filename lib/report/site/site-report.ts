import type { Bom } from "../../bom";
import type { Comparison } from "../../comparison";
import type { CheckedSite } from "../../model";
import type { Finding } from "../../rules";
import type { SitePlan } from "../../sizing";
import { study, studyOfPlan, type Study } from "../../study";

/** Plan, bill, findings and published figures of a site or of one of its phases: the input of all reports and stacks. */
export interface SiteReport {
  readonly checked: CheckedSite;
  readonly plan: SitePlan;
  readonly bom: Bom;
  readonly findings: readonly Finding[];
  readonly reported: readonly Comparison[];
  /** @internal The study that all of this is from; none for a report that a program has put together. */
  readonly study?: Study;
}

/**
 * Plans, bills and checks a site or one of its phases. Findings do not throw.
 * @throws GigasiteError SITE009 for an unknown phase
 */
export function reportSite(checked: CheckedSite, phase?: string): SiteReport {
  return reportOf(study(checked).at(phase));
}

/** The report of a study. */
export function reportOf(site: Study): SiteReport {
  const { checked, plan, bom, findings, reported } = site;
  return { checked, plan, bom, findings, reported, study: site };
}

/** The study of a report, for results that the report itself does not have. */
export function studyOf({ study: known, checked, plan, bom, reported }: SiteReport): Study {
  return known ?? studyOfPlan(checked, plan, { bom, reported });
}
