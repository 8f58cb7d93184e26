import type { Fabric } from "../model";
import type { PodPlan } from "./plan";
import { sum } from "./sum";

/** Pods of one kind as a fabric sees them. */
export interface Member {
  readonly pod: PodPlan;
  /** NICs of a node on the fabric, one per rail. */
  readonly nics: number;
  /** Speed of one of them. */
  readonly gbps: number;
  /** NIC ports that share a cage of the node. */
  readonly nicPortsPerCage: number;
}

/** Nodes of one pod that stand one after the other. */
export interface NodeRun {
  /** Place of the kind of pod among the fabric's members. */
  readonly member: number;
  /** Place of the pod among those of its kind. */
  readonly pod: number;
  /** Place of the first of these nodes in the pod. */
  readonly first: number;
  readonly nodes: number;
  readonly nics: number;
}

/** Nodes that share a set of leaves. All places count from 0. */
export interface LeafGroup {
  readonly runs: readonly NodeRun[];
  readonly nodes: number;
  /** Leaves of the group, and the place of the first of them among all leaves of a plane. */
  readonly leaves: number;
  readonly firstLeaf: number;
  /** Nodes (rail-optimized) or endpoints (fat tree) on one leaf, in whole cages; the last of a group have fewer. */
  readonly perLeaf: number;
}

/** How nodes are grouped and leaves filled. */
export type Grouping = Pick<Fabric, "leafGroup" | "topology">;

/** Most NICs of a node of a fabric: one rail each. */
export function railsOf(members: readonly Member[]): number {
  return Math.max(...members.map((member) => member.nics));
}

/** Sizes of the groups with how often each occurs, which is all that the number of leaves depends on. */
export function groupSizes(members: readonly Member[], { leafGroup }: Grouping) {
  if (leafGroup === "fabric") {
    const endpoints = sum(members.map(({ pod, nics }) => pod.nodes * nics));
    return [{ count: 1, nodes: sum(members.map(({ pod }) => pod.nodes)), endpoints, rails: railsOf(members) }];
  }
  return members.flatMap(({ pod, nics }) => {
    const size = (count: number, nodes: number) => ({ count, nodes, endpoints: nodes * nics, rails: nics });
    if (leafGroup === "pod") return [size(pod.count, pod.nodesPerPod)];
    const full = Math.floor(pod.nodesPerPod / pod.nodesPerRack);
    const rest = pod.nodesPerPod - full * pod.nodesPerRack;
    return [size(pod.count * full, pod.nodesPerRack), size(pod.count, rest)].filter(({ count, nodes }) => count * nodes > 0);
  });
}

/** Leaves of one group, each with so many ports for nodes. */
export function leavesOf(
  group: { nodes: number; endpoints: number; rails: number },
  topology: Fabric["topology"],
  down: number,
) {
  return topology === "rail-optimized" ? group.rails * Math.ceil(group.nodes / down) : Math.ceil(group.endpoints / down);
}

/** What leaf groups follow from: `leafDown` is how many ports of a leaf nodes can take, whole cages of `portsPerCage`. */
export interface Grouped {
  readonly members: readonly Member[];
  readonly grouping: Grouping;
  readonly leafDown: number;
  readonly portsPerCage: number;
}

/** Every group of a fabric in the order of pods and racks, with its leaves. */
export function* leafGroups({ members, grouping, leafDown, portsPerCage }: Grouped): Generator<LeafGroup> {
  let firstLeaf = 0;
  for (const runs of runsOf(members, grouping.leafGroup)) {
    const nodes = sum(runs.map((run) => run.nodes));
    const endpoints = sum(runs.map((run) => run.nodes * run.nics));
    const rails = Math.max(...runs.map((run) => run.nics));
    const leaves = leavesOf({ nodes, endpoints, rails }, grouping.topology, leafDown);
    const shared =
      grouping.topology === "rail-optimized" ? { items: nodes, over: leaves / rails } : { items: endpoints, over: leaves };
    yield { runs, nodes, leaves, firstLeaf, perLeaf: Math.ceil(shared.items / shared.over / portsPerCage) * portsPerCage };
    firstLeaf += leaves;
  }
}

function* runsOf(members: readonly Member[], leafGroup: Fabric["leafGroup"]): Generator<NodeRun[]> {
  const whole = members.flatMap(({ pod, nics }, member) => ({ member, pod, nics }));
  if (leafGroup === "fabric") {
    yield whole.flatMap(({ member, pod, nics }) =>
      Array.from({ length: pod.count }, (_, place) => ({ member, pod: place, first: 0, nodes: pod.nodesPerPod, nics })),
    );
    return;
  }
  for (const { member, pod, nics } of whole) {
    const step = leafGroup === "pod" ? pod.nodesPerPod : pod.nodesPerRack;
    for (let place = 0; place < pod.count; place++) {
      for (let first = 0; first < pod.nodesPerPod; first += step) {
        yield [{ member, pod: place, first, nodes: Math.min(step, pod.nodesPerPod - first), nics }];
      }
    }
  }
}
