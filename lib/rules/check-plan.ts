import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing";
import { LEVELS, type Finding } from "./rule";
import { RULES } from "./rules";

/** Every broken rule of a site and its plan, errors first, then in the order of the rules and of the site. */
export function checkPlan(checked: CheckedSite, plan: SitePlan): Finding[] {
  const findings = RULES.flatMap(({ id, level, check }) =>
    check({ checked, plan }).map((breach): Finding => ({ rule: id, level, ...breach })),
  );
  return LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
}
