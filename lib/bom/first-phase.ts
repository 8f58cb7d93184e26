import type { SitePlan } from "../plan/site-plan";

/** Gives the first phase with a pod of one of these kinds, by default of any kind; null if there is none. */
export type FirstPhase = (pods?: readonly string[]) => string | null;

/** The first phases of the pods of a plan, found once for all of its parts. */
export function firstPhases({ phases }: Pick<SitePlan, "phases">): FirstPhase {
  const first = new Map<string, number>();
  for (const [index, phase] of phases.entries()) {
    for (const { name, installed } of phase.pods) if (installed > 0 && !first.has(name)) first.set(name, index);
  }
  return (pods = [...first.keys()]) => {
    const earliest = pods.reduce((least, name) => Math.min(least, first.get(name) ?? Infinity), Infinity);
    return phases[earliest]?.name ?? null;
  };
}
