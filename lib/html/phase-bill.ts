import { siteBill, type Bom } from "../bom";
import type { CheckedSite } from "../model";
import { planSite } from "../sizing";
import { phaseAlone } from "../sizing/phase";

/** The bill of the site as it is installed in a phase. */
export interface PhaseBill extends Pick<Bom, "systems" | "totals" | "exchange"> {
  readonly phase: string;
}

/** The bills of all phases of a site, in order. Each phase is planned once, without the other phases. */
export function phaseBills(checked: CheckedSite): PhaseBill[] {
  return checked.site.phases.map((phase) => {
    const alone = phaseAlone(checked, phase);
    const { systems, totals, exchange } = siteBill(alone, planSite(alone));
    return { phase: phase.name, systems, totals, exchange };
  });
}
