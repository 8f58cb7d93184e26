import type { LoopPlan } from "../../sizing";
import { counted } from "../../formats";
import { pathOfNamed, type Breach, type Subject } from "../rule";

/** Runs a check on each loop of a site and adds the loop's path to its findings. */
export function eachLoop(
  { checked, plan }: Pick<Subject, "checked" | "plan">,
  check: (loop: LoopPlan) => Omit<Breach, "path"> | undefined,
): Breach[] {
  return plan.cooling.loops.flatMap((loop) => {
    const breach = check(loop);
    return breach ? { path: pathOfNamed("cooling.loops", checked.site.cooling.loops, loop.name), ...breach } : [];
  });
}

/** The sets of units of a loop: `1,568 racks`, `1 hall`. */
export function setsWords({ sets, cdusPer }: LoopPlan): string {
  return counted(sets, cdusPer);
}
