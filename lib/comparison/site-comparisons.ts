import { siteBill, type Bom } from "../bom";
import type { CheckedSite } from "../model";
import { planSite } from "../sizing";
import { phaseAlone, phaseNamed } from "../sizing/phase";
import type { SitePlan } from "../plan/site-plan";
import { comparisonsOf, type Comparison } from "./comparison";
import { modelledOf, type Modelled } from "./modelled";

/**
 * The published figures of a site against its plan and its bill, either of the whole site or of the figure's phase. The plan
 * of a phase is compared with figures of that phase only.
 */
export function siteComparisons(checked: CheckedSite, plan: SitePlan, bom: Bom): Comparison[] {
  const { reported } = checked.site;
  const own = modelledOf(plan, bom);
  if (plan.phase !== null)
    return comparisonsOf(
      reported.filter(({ phase }) => phase === plan.phase),
      own,
    );
  const phases = new Map<string, Modelled>();
  const modelled = (phase: string | undefined) => {
    if (phase === undefined) return own;
    const known = phases.get(phase) ?? modelledAt(checked, phase);
    phases.set(phase, known);
    return known;
  };
  return reported.flatMap((figure) => comparisonsOf([figure], modelled(figure.phase)));
}

/** Figures of one phase. */
function modelledAt(checked: CheckedSite, phase: string): Modelled {
  const alone = phaseAlone(checked, phaseNamed(checked.site, phase));
  const plan = planSite(alone);
  return modelledOf(plan, siteBill(alone, plan));
}
