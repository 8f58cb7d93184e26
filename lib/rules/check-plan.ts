import { siteBill } from "../bom";
import { siteComparisons } from "../comparison";
import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing";
import { LEVELS, type Finding, type Subject } from "./rule";
import { RULES } from "./rules";
import { suppress } from "./suppression";

/** Results that a caller already has; computed if omitted. */
type Known = Pick<Subject, "bom" | "reported">;

/**
 * All findings of a site and its plan: errors first, then in the order of the rules and of the site file. Includes
 * suppressed findings, with the reason.
 */
export function checkPlan(checked: CheckedSite, plan: SitePlan, known: Partial<Known> = {}): Finding[] {
  const { bom = siteBill(checked, plan) } = known;
  const { reported = siteComparisons(checked, plan, bom) } = known;
  const found: Finding[] = [];
  for (const { id, level, check } of RULES)
    for (const breach of check({ checked, plan, bom, reported, found })) found.push({ rule: id, level, ...breach });
  const findings = suppress(found, checked.site.suppress);
  return LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
}
