import type { InstanceType } from "../catalog/instance-type";
import type { Status } from "../catalog/provenance";
import type { ReplicaSpec } from "../model";
import { round } from "../units";

/** Price of a node, with its source. */
export interface NodePrice {
  readonly usdPerHour: number;
  /** `at most` for spot instances, whose price varies, and for capacity blocks, whose offerings differ in price. */
  readonly bound: "exact" | "at most";
  /** Region of the price; null for the highest price of all regions, or for the site's own limit. */
  readonly region: string | null;
  readonly asOf: string | null;
  readonly status: Status;
  /** Source keys. */
  readonly sources: readonly string[];
}

/** Cost of all nodes of a replica; null without a known price. */
export interface ReplicaCost {
  readonly usdPerHour: number | null;
  /** Per 24 hours. */
  readonly usdPerDay: number | null;
  /** Per month of 730 hours, as AWS counts. */
  readonly usdPerMonth: number | null;
  /** Until the termination of all nodes. */
  readonly usdUntilEnd: number | null;
  /** Price of one node. */
  readonly node: NodePrice | null;
  /** Price range per hour of the same nodes as a capacity block; null without one or without a price. */
  readonly capacityBlock: {
    readonly low: number;
    readonly high: number;
    readonly asOf: string;
    readonly status: Status;
  } | null;
  /** Rented resources that the cost excludes. */
  readonly unpriced: readonly string[];
}

export const HOURS_PER_DAY = 24;
/** AWS Pricing Calculator: 730 hours in a month. */
export const HOURS_PER_MONTH = 730;

/** Price of one node under its purchase option; null if unknown. */
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

/** Cost of a number of nodes, excluding `unpriced` resources. */
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

function unpricedOf(
  { storage, scheduler, slurm, operations, kmsKey, egress }: ReplicaSpec,
  node: NodePrice | null,
): string[] {
  return [
    node === null ? "nodes" : [],
    "root disks",
    egress === "open" ? "NAT gateway and endpoints" : "endpoints",
    "traffic and logs",
    storage.kind === "none" ? [] : "shared file system",
    storage.repository ? "linked bucket" : [],
    scheduler === "slurm" ? "Slurm head node" : [],
    scheduler === "slurm" && (slurm.accounting || slurm.homes === "head-node")
      ? "disks of the head node for home directories and accounting"
      : [],
    scheduler === "eks" ? `EKS control plane${kmsKey === undefined ? ", its key" : ""} and system nodes` : [],
    kmsKey === "create" ? "KMS key" : [],
    operations ? "metrics, alarms and dashboard" : [],
  ].flat();
}
