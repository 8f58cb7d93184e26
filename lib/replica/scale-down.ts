import type { InstanceType } from "../catalog/instance-type";
import { GigasiteError } from "../errors";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../sizing/plan";
import { round } from "../units";
import { nodePrice } from "./price";
import { dealPods } from "./replica-pods";

/** How much of a site is rented. */
export interface Wish {
  readonly pods: number;
  /** Nodes of each of them; a pod that has fewer in the site gives all that it has. */
  readonly nodesPerPod: number;
}

/** Pods with a private subnet each that one replica has room for; more are never chosen on one's own account. */
const MOST_PODS = 64;

/**
 * What is rented, from what a replica's description asks for: its pods and nodes, or as many as give its GPUs, or as
 * many as its dollars buy. Where both GPUs and dollars are given, the GPUs are rented and the dollars are a limit.
 *
 * GPUs and dollars are spread over as many pods of the site as keeps the pods alike and gives each of them two nodes,
 * so that traffic both within pods and between them has its place in the replica. Instances of UltraServers are taken
 * by whole UltraServers.
 *
 * @throws GigasiteError SITE004 where the site has fewer GPUs than are asked for, or the dollars do not buy one node,
 *   MODEL003 where dollars are given and the price of the instance type is not known
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

/** As many nodes as there is money for; never more than the site has, all of which is one more way to spend it. */
function atMost(nodes: number, sizes: readonly number[], type: InstanceType): Wish {
  const unit = unitOf(type);
  const alike = wishes(sizes, (pods, smallest) => unit * Math.floor(Math.min(smallest, nodes / pods) / unit));
  const whole = sizes.length <= MOST_PODS && sum(sizes) <= nodes;
  if (whole) return { pods: sizes.length, nodesPerPod: Math.max(0, ...sizes) };
  return best(alike, (rented) => -rented) ?? { pods: 1, nodesPerPod: 1 };
}

/** Fewest instances that are rented together. */
function unitOf({ ultraServerInstances = [1] }: InstanceType): number {
  return Math.min(...ultraServerInstances);
}

/** For each number of pods that a network has room for, so many nodes in each; without those that are not alike. */
function wishes(sizes: readonly number[], nodesPerPod: (pods: number, smallest: number) => number): Wish[] {
  let smallest = Infinity;
  return sizes.slice(0, MOST_PODS).flatMap((size, index) => {
    smallest = Math.min(smallest, size);
    const wish = { pods: index + 1, nodesPerPod: nodesPerPod(index + 1, smallest) };
    return wish.nodesPerPod >= 1 && wish.nodesPerPod <= smallest ? [wish] : [];
  });
}

/** Pods of two nodes and more come first, then the cost of all nodes decides, then the number of pods. */
function best(alike: readonly Wish[], cost: (nodes: number) => number): Wish | undefined {
  const costOf = ({ pods, nodesPerPod }: Wish) => cost(pods * nodesPerPod);
  const lonely = ({ nodesPerPod }: Wish) => (nodesPerPod === 1 ? 1 : 0);
  return [...alike].sort((a, b) => lonely(a) - lonely(b) || costOf(a) - costOf(b) || b.pods - a.pods)[0];
}

/** The fewest nodes for each pod that give so many in all, where small pods give all that they have. */
function levelOf(nodes: number, sizes: readonly number[]): number {
  const given = (level: number) => sum(sizes.map((size) => Math.min(size, level)));
  let [below, level] = [0, Math.max(...sizes)];
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
    message: "the site has fewer GPUs than the replica asks for",
    found: String(gpus),
    allowed: `at most ${held}, with this instance type in place of each node`,
    remedy: "ask for fewer GPUs",
  });
}

function tooDear(gpus: number, rented: number, bought: number): GigasiteError {
  return GigasiteError.of({
    code: "SITE004",
    path: "replica.usdPerHour",
    message: `${gpus} GPUs take ${rented} nodes, and the dollars buy ${bought}`,
    remedy: "ask for fewer GPUs, or allow more dollars",
  });
}

function tooPoor(usdPerHour: number, least: number, type: InstanceType): GigasiteError {
  return GigasiteError.of({
    code: "SITE004",
    path: "replica.usdPerHour",
    message: `that does not buy ${unitOf(type) === 1 ? "one" : `the ${unitOf(type)} of one UltraServer of`} ${type.name}`,
    found: String(usdPerHour),
    allowed: `at least ${least}`,
    remedy: "allow more dollars, or name a cheaper instance type",
  });
}

function unpriced(type: InstanceType): GigasiteError {
  return GigasiteError.of({
    code: "MODEL003",
    path: "replica.usdPerHour",
    message: `no price of ${type.name} is known for this kind of capacity, so that dollars cannot say how many are rented`,
    remedy: "say `pods` and `nodesPerPod`, or `gpus`",
  });
}
