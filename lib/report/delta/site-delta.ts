import { deltaOf, type BomDelta } from "../../bom";
import { METRICS, type Metric } from "../../model";
import type { FabricPlan, FeedPlan, LoopPlan, PodPlan, SitePlan } from "../../plan/site-plan";
import { isChanged, type Change } from "./change";
import { modelledOf } from "../../comparison";
import { changesOf, entryDeltas, type EntryDelta } from "./entry-delta";
import { findingDelta, type FindingDelta } from "./finding-delta";
import { rounded } from "../../formats/rounded";
import type { SiteReport } from "../site/site-report";

/** Changes from one site, phase or revision to another: totals, bill, engineering and findings. */
export interface SiteDelta {
  readonly before: SiteDeltaSide;
  readonly after: SiteDeltaSide;
  /** Whether anything below differs. */
  readonly differs: boolean;
  readonly totals: Readonly<Record<Metric, Change>>;
  readonly bom: BomDelta;
  readonly pods: readonly EntryDelta<"pods" | "nodes" | "gpus" | "racks" | "itPowerKw">[];
  readonly fabrics: readonly EntryDelta<"endpoints" | "switches" | "links" | "bisectionTbps">[];
  readonly feeds: readonly EntryDelta<"capacityKw" | "loadKw" | "utilization" | "worstCaseLoadKw">[];
  readonly loops: readonly EntryDelta<"heatKw" | "capacityKw" | "utilization" | "cdus" | "flowLpm">[];
  readonly findings: FindingDelta;
  /** Other parts of the plan that differ, and `replica`. */
  readonly other: readonly string[];
}

/** One side of a comparison. */
export interface SiteDeltaSide {
  /** Its reference in the call, such as `sites/colossus-1.yaml#HEAD~1`. */
  readonly from: string;
  readonly site: string;
  readonly title: string;
  /** Null for the whole site. */
  readonly phase: string | null;
  readonly pods: number;
  readonly gpus: number;
  readonly facilityPowerKw: number;
}

/** A report and its reference in the call. */
export interface SideReport {
  readonly from: string;
  readonly report: SiteReport;
}

/** Changes from one report to another. Figures are compared as documents show them, see {@link rounded}. */
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
  const shown: Readonly<Record<string, readonly unknown[]>> = {
    pods,
    fabrics,
    power: feeds,
    cooling: loops,
    items: bom.lines,
  };
  const other = [
    ...partsThatDiffer(earlier, later).filter((part) => !shown[part]?.length),
    ...(isSame(before.report.checked.site.replica, after.report.checked.site.replica) ? [] : ["replica"]),
  ];
  const lists = [
    ...Object.values(shown),
    ...Object.values<readonly unknown[]>(bom.unbilled),
    ...Object.values<readonly unknown[]>({ ...findings }),
    other,
  ];
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
  const { site, title, phase, totals } = plan;
  const pods = plan.pods.reduce((sum, { count }) => sum + count, 0);
  return { from, site, title, phase, pods, gpus: totals.gpus, facilityPowerKw: totals.facilityPowerKw };
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

/** Parts of a plan that are its names, or are compared figure by figure. */
const COMPARED: readonly string[] = ["site", "title", "phase", "totals"] satisfies (keyof SitePlan)[];

/** Parts of two plans that differ. */
function partsThatDiffer(before: SitePlan, after: SitePlan): string[] {
  const parts = Object.keys(after) as (keyof SitePlan)[];
  return parts.filter((part) => !COMPARED.includes(part) && !isSame(before[part], after[part]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
