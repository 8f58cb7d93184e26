import type { InstanceType } from "../catalog/instance-type";
import { GigasiteError } from "../errors";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { counted, thousands } from "../formats";
import { maxOf, minOf, round } from "../units";
import { nodePrice } from "./price";
import { dealPods } from "./replica-pods";

/** Size of a replica. */
export interface Wish {
  readonly pods: number;
  /** Nodes per pod; a pod with fewer nodes in the site is rented whole. */
  readonly nodesPerPod: number;
}

/** Pods, with a private subnet each, that fit in one replica; the planner never chooses more. */
const MOST_PODS = 64;

/**
 * The pods and nodes to rent: as stated, or as many as give the stated GPUs, or as many as the stated dollars buy. With
 * both GPUs and dollars, the GPUs are rented and the dollars are a limit.
 *
 * GPUs and dollars are spread over as many pods as possible with equal size and at least two nodes each, so that the
 * replica has traffic both within and between pods. UltraServers are rented whole.
 *
 * @throws GigasiteError SITE004 if the site has fewer GPUs than requested or the dollars do not buy one node, MODEL003 if
 *   dollars are stated and the price of the instance type is unknown
 */
export function wishOf(spec: ReplicaSpec, plan: SitePlan, type: InstanceType): Wish {
  if (spec.gpus === undefined && spec.usdPerHour === undefined) return { pods: spec.pods, nodesPerPod: spec.nodesPerPod };
  const sizes = dealPods(plan, Infinity).map(({ kind }) => kind.nodesPerPod);
  const bought = spec.usdPerHour === undefined ? Infinity : nodesFor(spec.usdPerHour, spec, type);
  return spec.gpus === undefined ? atMost(bought, sizes, type) : atLeast(spec.gpus, bought, sizes, type);
}

function atLeast(gpus: number, bought: number, sizes: readonly number[], type: InstanceType): Wish {
  const nodes = Math.ceil(gpus / type.gpus);
  const held = sum(sizes);
  if (nodes > held) throw tooMany(gpus, held * type.gpus);
  const unit = unitOf(type);
  const alike = wishes(sizes, (pods) => unit * Math.ceil(nodes / pods / unit));
  const wish = best(alike, (rented) => rented) ?? { pods: sizes.length, nodesPerPod: levelOf(nodes, sizes) };
  const rented = sum(sizes.slice(0, wish.pods).map((size) => Math.min(size, wish.nodesPerPod)));
  if (rented > bought) throw tooDear(gpus, rented, bought);
  return wish;
}

/** As many nodes as the money buys, up to the whole site. */
function atMost(nodes: number, sizes: readonly number[], type: InstanceType): Wish {
  const unit = unitOf(type);
  const alike = wishes(sizes, (pods, smallest) => unit * Math.floor(Math.min(smallest, nodes / pods) / unit));
  const whole = sizes.length <= MOST_PODS && sum(sizes) <= nodes;
  if (whole) return { pods: sizes.length, nodesPerPod: maxOf(sizes, 0) };
  return best(alike, (rented) => -rented) ?? { pods: 1, nodesPerPod: 1 };
}

/** Smallest number of instances that can be rented. */
function unitOf({ ultraServerInstances = [1] }: InstanceType): number {
  return minOf(ultraServerInstances);
}

/** For each number of pods that fits in a network, the nodes per pod; only with pods of equal size. */
function wishes(sizes: readonly number[], nodesPerPod: (pods: number, smallest: number) => number): Wish[] {
  let smallest = Infinity;
  return sizes.slice(0, MOST_PODS).flatMap((size, index) => {
    smallest = Math.min(smallest, size);
    const wish = { pods: index + 1, nodesPerPod: nodesPerPod(index + 1, smallest) };
    return wish.nodesPerPod >= 1 && wish.nodesPerPod <= smallest ? [wish] : [];
  });
}

/** Prefers pods of two or more nodes, then the lowest cost, then the most pods. */
function best(alike: readonly Wish[], cost: (nodes: number) => number): Wish | undefined {
  const costOf = ({ pods, nodesPerPod }: Wish) => cost(pods * nodesPerPod);
  const lonely = ({ nodesPerPod }: Wish) => (nodesPerPod === 1 ? 1 : 0);
  return [...alike].sort((a, b) => lonely(a) - lonely(b) || costOf(a) - costOf(b) || b.pods - a.pods)[0];
}

/** The fewest nodes per pod that give a total, where smaller pods are rented whole. */
function levelOf(nodes: number, sizes: readonly number[]): number {
  const given = (level: number) => sum(sizes.map((size) => Math.min(size, level)));
  let [below, level] = [0, maxOf(sizes)];
  while (level - below > 1) {
    const middle = Math.floor((below + level) / 2);
    if (given(middle) >= nodes) level = middle;
    else below = middle;
  }
  return level;
}

function nodesFor(usdPerHour: number, spec: ReplicaSpec, type: InstanceType): number {
  const each = nodePrice(spec, type)?.usdPerHour;
  if (each === undefined) throw unpriced(type);
  // A budget that is the price of n nodes buys n of them, whatever the division makes of it.
  const nodes = Math.floor(usdPerHour / each + 1e-9);
  if (nodes < unitOf(type)) throw tooPoor(usdPerHour, round(each * unitOf(type), 4), type);
  return nodes;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function tooMany(gpus: number, held: number): GigasiteError {
  return GigasiteError.of({
    code: "SITE004",
    path: "replica.gpus",
    message: "the replica requests more GPUs than the site has nodes for",
    found: String(gpus),
    allowed: `at most ${held}, with one instance of this type per node`,
    remedy: "request fewer GPUs",
  });
}

function tooDear(gpus: number, rented: number, bought: number): GigasiteError {
  return GigasiteError.of({
    code: "SITE004",
    path: "replica.usdPerHour",
    message: `${counted(gpus, "GPU")} need ${counted(rented, "node")}; the dollars buy ${thousands(bought)}`,
    remedy: "request fewer GPUs, or raise `usdPerHour`",
  });
}

function tooPoor(usdPerHour: number, least: number, type: InstanceType): GigasiteError {
  return GigasiteError.of({
    code: "SITE004",
    path: "replica.usdPerHour",
    message: `too little to rent one ${unitOf(type) === 1 ? type.name : `UltraServer of ${unitOf(type)} ${type.name}`}`,
    found: String(usdPerHour),
    allowed: `at least ${least}`,
    remedy: "raise it, or use a cheaper instance type",
  });
}

function unpriced(type: InstanceType): GigasiteError {
  return GigasiteError.of({
    code: "MODEL003",
    path: "replica.usdPerHour",
    message: `${type.name} has no known price under this purchase option, so dollars do not determine the number of nodes`,
    remedy: "set `pods` and `nodesPerPod`, or `gpus`, instead",
  });
}
