import type { CheckedSite, Phase } from "../model";
import type { FailurePlan, OperationPlan, PhasePlan, SitePlan } from "../plan/site-plan";
import { once, oncePer } from "../units/once";
import { energized, podsIn, resolve, siteAt, type Design } from "./design/design";
import { failuresOf } from "./failure/failure";
import { sizeOperation } from "./operation";
import type { Halls } from "./halls";
import { phaseNamed, phasePlan } from "./phase";
import { provenPlan } from "./plan-laws";
import { podsOf } from "./pod";
import { sizeHalls, type HallSizes } from "./size-halls";
import { sizeSite, type SiteSize } from "./size-site";

/**
 * The sizes of a site and of its phases, each computed once, on first use. States of the site with the same
 * pods have the same halls.
 */
export class SiteSizing {
  private readonly sized = oncePer((phase?: string) => this.sizedAt(phase));
  private readonly phases = once(() => this.checked.site.phases.map((phase) => this.planPhase(phase)));
  private readonly halls = new Map<string, HallSizes>();

  constructor(private readonly checked: Pick<CheckedSite, "site" | "catalog">) {}

  /** The plan of the site as in service in a phase. @param phase Default: the whole site. */
  plan(phase?: string): SitePlan {
    return this.planOf(this.sized(phase), phase ?? null, this.phases());
  }

  /** The plan of a phase as a separate site, without the other phases. */
  planAlone(phase: string): SitePlan {
    return this.planOf(this.sized(phase), null, []);
  }

  /** The halls of the site as in service in a phase. @param phase Default: the whole site. */
  hallsAt(phase?: string): readonly Halls[] {
    return this.sized(phase).halls;
  }

  private planOf({ size, rest }: Sized, phase: string | null, phases: readonly PhasePlan[]): SitePlan {
    const { name, title = name, islands, items } = this.checked.site;
    const { totals, pods, fabrics, networkRacks, power, cooling } = size;
    // The order of the keys in `plan.json`.
    return provenPlan({
      site: name,
      title,
      phase,
      islands,
      totals,
      pods,
      fabrics,
      networkRacks,
      items,
      power,
      cooling,
      ...rest(),
      phases,
    });
  }

  private sizedAt(phase?: string): Sized {
    const { site, catalog } = this.checked;
    return this.sizedOf(resolve(phase === undefined ? site : siteAt(site, phaseNamed(site, phase)), catalog));
  }

  private sizedOf(design: Design): Sized {
    const { site, catalog } = design;
    const pods = podsOf(site, catalog);
    const halls = this.hallsOf(design, () => sizeHalls(design));
    const size = sizeSite(design, pods, halls);
    const rest = once(() => ({
      failures: failuresOf(size, catalog),
      operation: sizeOperation(site, { ...size, feeds: site.power.feeds }, catalog),
    }));
    return { design, halls: halls.halls, size, rest };
  }

  /** Halls follow from pods, fabrics and loops only: all else is the same in all states of a site. */
  private hallsOf({ site: { pods, fabrics, cooling } }: Design, compute: () => HallSizes): HallSizes {
    const key = JSON.stringify([
      pods.map(({ name, count }) => [name, count]),
      fabrics.map((fabric) => [fabric.name, fabric.pods]),
      cooling.loops.map(({ name }) => name),
    ]);
    const halls = this.halls.get(key) ?? compute();
    this.halls.set(key, halls);
    return halls;
  }

  private planPhase(phase: Phase): PhasePlan {
    const pods = podsIn(this.checked.site, phase);
    const installed = this.sized(phase.name);
    const { size } = pods.every((pod) => pod.energized === pod.installed)
      ? installed
      : this.sizedOf(energized(installed.design, phase, installed.size));
    return phasePlan(phase, pods, installed.size, size);
  }
}

/** A state of a site with its sizes. */
interface Sized {
  readonly design: Design;
  readonly halls: readonly Halls[];
  readonly size: SiteSize;
  /** Failures and operation, which only a plan of the state itself has. */
  readonly rest: () => { readonly failures: readonly FailurePlan[]; readonly operation: OperationPlan };
}
