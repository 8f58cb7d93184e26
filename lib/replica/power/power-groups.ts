import type { InstanceType } from "../../catalog/instance-type";
import type { FeedPlan, LoopPlan, PodPlan, SitePlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";
import { powerCap, type PowerCap } from "./power-cap";
import type { ReplicaPod } from "../replica-pods";

/** The rented nodes of one power feed or cooling loop, with their load and limit. */
export interface ReplicaGroup extends PowerCap {
  readonly kind: "feed" | "loop";
  /** Name of the feed or loop. */
  readonly name: string;
  /** Names of the rented nodes, in the order of the replica. */
  readonly nodes: readonly string[];
  /** Load per node by kind of pod, in W, including its share of cooling and losses. */
  readonly members: readonly { readonly pod: string; readonly nodes: number; readonly wattsPerNode: number }[];
  /** Full load of all rented nodes, in W of the site. */
  readonly loadW: number;
  /** Limit of the rented nodes, in W: their share of the capacity, by their share of the site's load. */
  readonly limitW: number;
}

/** The groups of a replica. */
export interface ReplicaGroups {
  /** Feeds with rented nodes, in site order. */
  readonly feeds: readonly ReplicaGroup[];
  /** Loops with units and rented nodes, in site order. */
  readonly loops: readonly ReplicaGroup[];
}

/** One feed or loop of the site. */
interface Carrier {
  readonly kind: ReplicaGroup["kind"];
  readonly name: string;
  readonly capacityKw: number;
  readonly loadKw: number;
  /** Power or heat of a kind of pod on this feed or loop. */
  readonly kwOf: (pod: PodPlan) => number;
  readonly cap: PowerCap;
}

/**
 * The rented nodes by feed and by loop. Load and limit follow from the site: the other load of a feed (switches, cooling,
 * losses) and its capacity are divided among all nodes of the site in proportion to their draw, so that the ratio of load to
 * limit is the same as in the site.
 */
export function powerGroups(plan: SitePlan, pods: readonly ReplicaPod[], type: Pick<InstanceType, "gpu">): ReplicaGroups {
  const group = (carrier: Carrier): ReplicaGroup[] => groupOf(carrier, plan.pods, pods);
  return {
    feeds: plan.power.feeds.map((feed, index) => feedCarrier(feed, index, plan, type)).flatMap(group),
    // A loop without units has no capacity that could be kept to.
    loops: plan.cooling.loops
      .flatMap((loop, index) => (loop.cdu === null ? [] : [loopCarrier(loop, index, plan, type)]))
      .flatMap(group),
  };
}

function groupOf({ kwOf, loadKw, capacityKw, ...own }: Carrier, kinds: readonly PodPlan[], pods: readonly ReplicaPod[]) {
  const nodesKw = sum(kinds.map(kwOf));
  if (nodesKw === 0) return [];
  const members = kinds.flatMap((kind) => {
    const rented = pods.filter((pod) => pod.kind === kind.name).flatMap((pod) => pod.nodes);
    const wattsPerNode = (1000 * loadKw * (kwOf(kind) / nodesKw)) / kind.nodes;
    return rented.length === 0 || wattsPerNode === 0 ? [] : [{ pod: kind.name, nodes: rented.length, wattsPerNode }];
  });
  if (members.length === 0) return [];
  const names = new Set(members.map(({ pod }) => pod));
  const nodes = pods.filter((pod) => names.has(pod.kind)).flatMap((pod) => pod.nodes.map((node) => node.name));
  const loadW = sum(members.map((member) => member.nodes * member.wattsPerNode));
  const limitW = (capacityKw * (loadW / loadKw)) / nodes.length;
  return [{ kind: own.kind, name: own.name, nodes, members, loadW, limitW, ...own.cap }];
}

function feedCarrier(feed: FeedPlan, index: number, plan: SitePlan, type: Pick<InstanceType, "gpu">): Carrier {
  const { name, capacityKw, loadKw } = feed;
  const kwOf = (pod: PodPlan) => pod.itPowerKw * feedShare(feed, pod, plan.power.feeds);
  const overhead = sum(plan.power.feeds.map((one) => one.loadKw)) / plan.totals.itPowerKw;
  const cap = powerCap({ path: `power.feeds[${index}]`, capacityKw, loadKw, overhead }, plan, type, {
    ofCarrier: (pod) => feedShare(feed, pod, plan.power.feeds),
    // When a feed is lost, its pods draw all their power from the others, and all they save counts.
    ofFailure: (pod) => (pod.feeds.includes(name) ? 1 : 0),
  });
  return { kind: "feed", name, capacityKw, loadKw, kwOf, cap };
}

/** Share of a pod's power from a feed: its feeds share the load by capacity, or evenly if none has any. */
function feedShare(feed: FeedPlan, pod: PodPlan, feeds: readonly FeedPlan[]): number {
  const own = feeds.filter(({ name }) => pod.feeds.includes(name));
  if (!own.includes(feed)) return 0;
  const capacityKw = sum(own.map((one) => one.capacityKw));
  return capacityKw === 0 ? 1 / own.length : feed.capacityKw / capacityKw;
}

function loopCarrier(loop: LoopPlan, index: number, plan: SitePlan, type: Pick<InstanceType, "gpu">): Carrier {
  const { name, capacityKw, heatKw: loadKw } = loop;
  const kwOf = (pod: PodPlan) => heatTo(loop, pod);
  const share = (pod: PodPlan) => (pod.itPowerKw === 0 ? 0 : heatTo(loop, pod) / pod.itPowerKw);
  // A unit cools one set of racks, whose share of the loop's heat is all that can be saved when it is lost.
  const setShare = loadKw === 0 ? 0 : Math.min(1, loop.setKw / loadKw);
  const cap = powerCap({ path: `cooling.loops[${index}]`, capacityKw, loadKw, overhead: 1 }, plan, type, {
    ofCarrier: share,
    ofFailure: (pod) => share(pod) * setShare,
  });
  return { kind: "loop", name, capacityKw, loadKw, kwOf, cap };
}

/** Heat of the nodes of a kind of pod that a loop takes up. */
function heatTo({ name, pods }: LoopPlan, pod: PodPlan): number {
  if (!pods.includes(pod.name)) return 0;
  return pod.cooling === name ? pod.liquidHeatKw : pod.airHeatKw;
}
