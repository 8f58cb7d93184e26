import type { Bom } from "../bom";
import type { CheckedSite } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { once, oncePer } from "../units/once";
import { comparisonsOf, type Comparison } from "./comparison";
import { modelledOf } from "./modelled";

/** A plan and its bill. */
export interface Billed {
  readonly plan: SitePlan;
  readonly bom: Bom;
}

/**
 * The published figures of a site against its plan and its bill, either of the whole site or of the figure's phase. The plan
 * of a phase is compared with figures of that phase only.
 *
 * @param alone plan and bill of a phase as a separate site
 */
export function siteComparisons({ site }: CheckedSite, whole: Billed, alone: (phase: string) => Billed): Comparison[] {
  const figures = once(() => modelledOf(whole.plan, whole.bom));
  const { phase: planned } = whole.plan;
  if (planned !== null)
    return comparisonsOf(
      site.reported.filter(({ phase }) => phase === planned),
      figures(),
    );
  const figuresAt = oncePer((phase: string) => {
    const { plan, bom } = alone(phase);
    return modelledOf(plan, bom);
  });
  return site.reported.flatMap((figure) =>
    comparisonsOf([figure], figure.phase === undefined ? figures() : figuresAt(figure.phase)),
  );
}
