import type { LoopPlan } from "../sizing";
import { pathOfNamed, type Breach, type Subject } from "./rule";

/** What a check finds at the loops of a site, with the path of each. */
export function eachLoop({ checked, plan }: Subject, check: (loop: LoopPlan) => Omit<Breach, "path"> | undefined): Breach[] {
  return plan.cooling.loops.flatMap((loop) => {
    const breach = check(loop);
    return breach ? { path: pathOfNamed("cooling.loops", checked.site.cooling.loops, loop.name), ...breach } : [];
  });
}

/** `1568 racks`, `1 hall`: what the units of a loop stand for. */
export function setsWords({ sets, cdusPer }: LoopPlan): string {
  return `${sets} ${cdusPer}${sets === 1 ? "" : "s"}`;
}
