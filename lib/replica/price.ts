import type { InstanceType } from "../catalog/instance-type";
import type { Status } from "../catalog/provenance";
import type { ReplicaSpec } from "../model";
import { round } from "../units";

/** What a node costs, and where that comes from. */
export interface NodePrice {
  readonly usdPerHour: number;
  /** `at most` for a spot instance, whose price moves, and for a capacity block, whose offering has its own. */
  readonly bound: "exact" | "at most";
  /** Region that the price holds in; null where it is the highest over the regions, or the site's own limit. */
  readonly region: string | null;
  readonly asOf: string | null;
  readonly status: Status;
  /** Keys of the sources. */
  readonly sources: readonly string[];
}

/** What all nodes of a replica cost. Null where no price is known. */
export interface ReplicaCost {
  readonly usdPerHour: number | null;
  /** Of 24 hours. */
  readonly usdPerDay: number | null;
  /** Of 730 hours, as AWS counts a month. */
  readonly usdPerMonth: number | null;
  /** Of the hours after which all nodes are terminated. */
  readonly usdUntilEnd: number | null;
  /** Price of one node, which those are made of. */
  readonly node: NodePrice | null;
  /** What the same nodes cost an hour as a capacity block, lowest and highest; null where there are none or no price. */
  readonly capacityBlock: {
    readonly low: number;
    readonly high: number;
    readonly asOf: string;
    readonly status: Status;
  } | null;
  /** What is rented and has no price here, so that no sum holds it. */
  readonly unpriced: readonly string[];
}

export const HOURS_PER_DAY = 24;
/** AWS Pricing Calculator: 730 hours in a month. */
export const HOURS_PER_MONTH = 730;

/** What one node costs by the way it is bought; null where that is not known. */
export function nodePrice({ capacity }: ReplicaSpec, type: InstanceType): NodePrice | null {
  if (capacity.kind === "capacity-block") return blockPrice(type);
  if (capacity.kind === "spot" && capacity.maxUsdPerHour !== undefined) return ownLimit(capacity.maxUsdPerHour);
  if (type.onDemand === undefined) return null;
  const { usdPerHour, region, asOf, status, sources } = type.onDemand;
  return { usdPerHour, bound: capacity.kind === "spot" ? "at most" : "exact", region, asOf, status, sources };
}

function blockPrice({ capacityBlock, gpus }: InstanceType): NodePrice | null {
  if (capacityBlock === undefined) return null;
  const { usdPerGpuHour, asOf, status, sources } = capacityBlock;
  return { usdPerHour: round(usdPerGpuHour.high * gpus, 4), bound: "at most", region: null, asOf, status, sources };
}

function ownLimit(usdPerHour: number): NodePrice {
  return { usdPerHour, bound: "at most", region: null, asOf: null, status: "stated", sources: [] };
}

/** What so many nodes cost, without all that is named as having no price. */
export function costOf(spec: ReplicaSpec, type: InstanceType, nodes: number): ReplicaCost {
  const node = nodePrice(spec, type);
  const over = (hours: number) => (node === null ? null : round(node.usdPerHour * nodes * hours, 4));
  return {
    usdPerHour: over(1),
    usdPerDay: over(HOURS_PER_DAY),
    usdPerMonth: over(HOURS_PER_MONTH),
    usdUntilEnd: over(spec.hours),
    node,
    capacityBlock: blockCost(type, nodes),
    unpriced: unpricedOf(spec, node),
  };
}

function blockCost({ capacityBlock, gpus }: InstanceType, nodes: number): ReplicaCost["capacityBlock"] {
  if (capacityBlock === undefined) return null;
  const { usdPerGpuHour, asOf, status } = capacityBlock;
  const over = (each: number) => round(each * gpus * nodes, 4);
  return { low: over(usdPerGpuHour.low), high: over(usdPerGpuHour.high), asOf, status };
}

function unpricedOf({ storage, scheduler, slurm, operations }: ReplicaSpec, node: NodePrice | null): string[] {
  return [
    node === null ? "the nodes themselves" : [],
    "root disks",
    "NAT gateway and endpoints",
    "traffic and logs",
    storage.kind === "none" ? [] : "the shared file system",
    storage.repository ? "the bucket linked to it" : [],
    scheduler === "slurm" ? "the head node of Slurm" : [],
    scheduler === "slurm" && (slurm.accounting || slurm.homes === "head-node") ? "its disks of homes and accounting" : [],
    scheduler === "eks" ? "the control plane of EKS, its key and its system nodes" : [],
    operations ? "metrics, alarms and dashboard" : [],
  ].flat();
}
