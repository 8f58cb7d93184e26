import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing";
import { LEVELS, type Finding } from "./rule";
import { RULES } from "./rules";
import { suppress } from "./suppression";

/**
 * Every broken rule of a site and its plan, errors first, then in the order of the rules and of the site. What the site
 * suppresses is among them, with the reason.
 */
export function checkPlan(checked: CheckedSite, plan: SitePlan): Finding[] {
  const found: Finding[] = [];
  for (const { id, level, check } of RULES)
    found.push(...check({ checked, plan, found }).map((breach): Finding => ({ rule: id, level, ...breach })));
  const findings = suppress(found, checked.site.suppress);
  return LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
}
