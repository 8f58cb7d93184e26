import { deltaOf, type BomDelta } from "../bom";
import { METRICS, type Metric } from "../model";
import type { FabricPlan, FeedPlan, LoopPlan, PodPlan, SitePlan } from "../sizing/plan";
import { isChanged, type Change } from "./change";
import { modelledOf } from "../comparison";
import { changesOf, entryDeltas, type EntryDelta } from "./entry-delta";
import { findingDelta, type FindingDelta } from "./finding-delta";
import { rounded } from "./rounded";
import type { SiteReport } from "./site-report";

/** What changes from one site, phase or revision to another: in the bill, in the engineering, and in what is wrong. */
export interface SiteDelta {
  readonly before: SiteDeltaSide;
  readonly after: SiteDeltaSide;
  /** Whether anything below is different. */
  readonly differs: boolean;
  readonly totals: Readonly<Record<Metric, Change>>;
  readonly bom: BomDelta;
  readonly pods: readonly EntryDelta<"pods" | "nodes" | "gpus" | "racks" | "itPowerKw">[];
  readonly fabrics: readonly EntryDelta<"endpoints" | "switches" | "links" | "bisectionTbps">[];
  readonly feeds: readonly EntryDelta<"capacityKw" | "loadKw" | "utilization" | "worstCaseLoadKw">[];
  readonly loops: readonly EntryDelta<"heatKw" | "capacityKw" | "utilization" | "cdus" | "flowLpm">[];
  readonly findings: FindingDelta;
  /** Parts of the plan, and `replica`, that differ and have no entry above. */
  readonly other: readonly string[];
}

/** One of the two things that are compared. */
export interface SiteDeltaSide {
  /** What it was called in the call, such as `sites/colossus-1.yaml#HEAD~1`. */
  readonly from: string;
  readonly site: string;
  readonly title: string;
  /** Null for the whole site. */
  readonly phase: string | null;
}

/** A report, and what it was called in the call. */
export interface SideReport {
  readonly from: string;
  readonly report: SiteReport;
}

/** What changes from one report to another. Figures are compared as rounded as documents show them. */
export function siteDelta(before: SideReport, after: SideReport): SiteDelta {
  const [earlier, later] = [rounded(before.report.plan), rounded(after.report.plan)];
  const delta = {
    totals: changesOf(metricsOf(before.report), metricsOf(after.report)),
    bom: deltaOf(before.report.bom, after.report.bom),
    pods: entryDeltas(earlier.pods, later.pods, podFigures),
    fabrics: entryDeltas(earlier.fabrics, later.fabrics, fabricFigures),
    feeds: entryDeltas(earlier.power.feeds, later.power.feeds, feedFigures),
    loops: entryDeltas(earlier.cooling.loops, later.cooling.loops, loopFigures),
    findings: findingDelta(foundIn(before.report), foundIn(after.report)),
  };
  const { pods, fabrics, feeds, loops, bom, findings } = delta;
  const told = { pods, fabrics, power: feeds, cooling: loops, items: bom.lines };
  const other = [
    ...partsThatDiffer(earlier, later).filter((part) => !told[part as keyof typeof told]?.length),
    ...(isAlike(before.report.checked.site.replica, after.report.checked.site.replica) ? [] : ["replica"]),
  ];
  const lists = [...Object.values(told), ...Object.values(bom.unbilled), ...Object.values(findings), other];
  const differs = lists.some((list) => list.length > 0) || Object.values<Change>(delta.totals).some(isChanged);
  return { before: sideOf(before), after: sideOf(after), differs, ...delta, other };
}

function metricsOf({ plan, bom }: SiteReport): Readonly<Record<Metric, number | null>> {
  const modelled = rounded(modelledOf(plan, bom));
  return Object.fromEntries(METRICS.map((metric) => [metric, modelled[metric]])) as Record<Metric, number | null>;
}

function foundIn({ checked: { site }, findings }: SiteReport) {
  return { site, findings };
}

function sideOf({ from, report: { plan } }: SideReport): SiteDeltaSide {
  return { from, site: plan.site, title: plan.title, phase: plan.phase };
}

const podFigures = ({ count, nodes, gpus, racks, itPowerKw }: PodPlan) => ({ pods: count, nodes, gpus, racks, itPowerKw });

const fabricFigures = ({ endpoints, tiers, cables, bisectionTbps }: FabricPlan) => ({
  endpoints,
  switches: tiers.reduce((sum, { switches }) => sum + switches, 0),
  links: cables.reduce((sum, { count }) => sum + count, 0),
  bisectionTbps,
});

const feedFigures = ({ capacityKw, loadKw, utilization, worstCaseLoadKw }: FeedPlan) => {
  return { capacityKw, loadKw, utilization, worstCaseLoadKw };
};

const loopFigures = ({ heatKw, capacityKw, cdus, flowLpm }: LoopPlan) => {
  return rounded({ heatKw, capacityKw, utilization: capacityKw === 0 ? null : heatKw / capacityKw, cdus, flowLpm });
};

/** What of a plan names it, or is compared figure by figure. */
const TOLD: readonly string[] = ["site", "title", "phase", "totals"] satisfies (keyof SitePlan)[];

/** Parts of two plans in which anything differs. */
function partsThatDiffer(before: SitePlan, after: SitePlan): string[] {
  const parts = Object.keys(after) as (keyof SitePlan)[];
  return parts.filter((part) => !TOLD.includes(part) && !isAlike(before[part], after[part]));
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
