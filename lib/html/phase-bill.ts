import { billOf, type Bom } from "../bom";
import type { CheckedSite } from "../model";
import { planSite } from "../sizing";
import { siteAt } from "../sizing/phase";

/** The bill of the site as it is installed in a phase. */
export interface PhaseBill extends Pick<Bom, "systems" | "totals" | "exchange"> {
  readonly phase: string;
}

/** The bills of all phases of a site, in its order. Each is planned for itself, once, without the phases beside it. */
export function phaseBills({ site, catalog, prices, exchange }: CheckedSite): PhaseBill[] {
  return site.phases.map((phase) => {
    const plan = planSite({ site: { ...siteAt(site, phase), phases: [] }, catalog });
    const { systems, totals } = billOf(plan, catalog, prices, { exchange, spares: site.spares });
    return { phase: phase.name, systems, totals, exchange };
  });
}
