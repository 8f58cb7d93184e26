import { siteBill, type Bom } from "../bom";
import { siteComparisons, type Billed, type Comparison } from "../comparison";
import { attempt, GigasiteError, type Attempt } from "../errors";
import type { CheckedSite } from "../model";
import type { FailurePlan, SitePlan } from "../plan";
import { rentedBillOf, replicaOf, type RentedBill, type ReplicaPlan } from "../replica";
import { findingsOf, type Finding } from "../rules";
import { failuresOf } from "../sizing";
import { hallFloors, type HallFloor } from "../sizing/floor-map";
import type { Link } from "../sizing/cabling/link";
import { linksOf } from "../sizing/port-map";
import { SiteSizing } from "../sizing/site-sizing";
import { once, oncePer } from "../units/once";
import type { PhaseBill } from "./phase-bill";

/** Results that a program already has; computed if omitted. */
export interface Known {
  readonly plan?: SitePlan;
  readonly bom?: Bom;
  readonly reported?: readonly Comparison[];
}

/**
 * The results of a site, or of one of its phases: each is computed once, when it is first read. Reports, rules, pages, stacks
 * and commands read from it and compute none of these themselves.
 */
export class Study {
  private readonly planned: () => SitePlan;
  private readonly billed: () => Bom;
  private readonly compared: () => readonly Comparison[];
  private readonly paired = once(() => failuresOf(this.plan, this.checked.catalog, { together: 2 }));
  private readonly scaledDown = once(() => attempt(() => replicaOf(this.checked, this.plan)));
  private readonly priced = once(() => this.replicaPlan && rentedBillOf(this.replicaPlan));
  private readonly found = once(() => findingsOf(this));
  private readonly mapped = once(() => hallFloors(this.phases.sizing.hallsAt(this.plan.phase ?? undefined)));
  private readonly ofPhases = once(() => this.checked.site.phases.map(({ name }) => this.phaseBill(name)));

  /**
   * @param phases of the whole site, shared by the studies of its phases
   * @param phase Default: the whole site.
   */
  constructor(
    readonly checked: CheckedSite,
    private readonly phases: Phases,
    phase?: string,
    known: Known = {},
  ) {
    this.planned = once(() => known.plan ?? phases.sizing.plan(phase));
    this.billed = once(() => known.bom ?? siteBill(checked, this.plan));
    this.compared = once(() => known.reported ?? siteComparisons(checked, this, phases.alone));
  }

  /** The site as in service in a phase. @param name Default: the whole site. */
  at(name?: string): Study {
    return this.phases.study(name);
  }

  /** @throws GigasiteError SITE009 for an unknown phase; DefectError for a figure that cannot be right */
  get plan(): SitePlan {
    return this.planned();
  }

  get bom(): Bom {
    return this.billed();
  }

  /** Published figures against the model. */
  get reported(): readonly Comparison[] {
    return this.compared();
  }

  /** Consequences of the loss of each pair of units; those of single units are in the plan. */
  get failuresOfPairs(): readonly FailurePlan[] {
    return this.paired();
  }

  /** The replica, none if the site has none, or the problems that prevent planning it. */
  get replica(): Attempt<ReplicaPlan | undefined> {
    return this.scaledDown();
  }

  /** The replica; undefined if the site has none. @throws GigasiteError if it cannot be planned */
  get replicaPlan(): ReplicaPlan | undefined {
    const { value, problems } = this.replica;
    if (problems.length > 0) throw new GigasiteError(problems);
    return value;
  }

  /** The rented bill of the replica; undefined if the site has none. @throws GigasiteError if it cannot be planned */
  get rented(): RentedBill | undefined {
    return this.priced();
  }

  /** Errors first, then in the order of the rules and of the site file; with the suppressed ones. */
  get findings(): readonly Finding[] {
    return this.found();
  }

  /** Every link of every fabric, several at a time; made anew by each call. */
  links(): Generator<Link[]> {
    return linksOf(this.phases.sizing.hallsAt(this.plan.phase ?? undefined), this.plan.islands);
  }

  /** Position of every rack. */
  get floor(): readonly HallFloor[] {
    return this.mapped();
  }

  /** The bills of all phases of the site, in order, each without the other phases. */
  get phaseBills(): readonly PhaseBill[] {
    return this.ofPhases();
  }

  private phaseBill(phase: string): PhaseBill {
    const { systems, totals, exchange } = this.phases.alone(phase).bom;
    return { phase, systems, totals, exchange };
  }
}

/** The phases of a site. */
export interface Phases {
  readonly sizing: SiteSizing;
  /** The study of the site as in service in a phase; of the whole site without a name. */
  readonly study: (name?: string) => Study;
  /** Plan and bill of a phase as a separate site, without the other phases. */
  readonly alone: (name: string) => Billed;
}

/** The study of a site. Nothing is computed before it is read. */
export function study(checked: CheckedSite): Study {
  return phasesOf(checked).study();
}

/** Checks a plan of a site, or of one of its phases, that a program has computed before. */
export function studyOfPlan(checked: CheckedSite, plan: SitePlan, known: Omit<Known, "plan"> = {}): Study {
  return new Study(checked, phasesOf(checked), plan.phase ?? undefined, { ...known, plan });
}

function phasesOf(checked: CheckedSite): Phases {
  const sizing = new SiteSizing(checked);
  const phases: Phases = {
    sizing,
    study: oncePer((name?: string) => new Study(checked, phases, name)),
    alone: oncePer((name: string) => {
      const plan = sizing.planAlone(name);
      return { plan, bom: siteBill(checked, plan) };
    }),
  };
  return phases;
}
