import type { SiteInput } from "../../../lib/model";
import { checkPlan, type Finding } from "../../../lib/rules";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

/** Findings of one rule on the sample site with changes. */
export function broken(rule: string, changes: Partial<SiteInput> = {}): Finding[] {
  const checked = checkedSample(changes);
  return checkPlan(checked, planSite(checked)).filter((finding) => finding.rule === rule);
}
