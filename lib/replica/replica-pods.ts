import type { PodPlan, SitePlan } from "../plan/site-plan";
import { maxOf } from "../units";

/** A rented pod: a pod of the site with some or all of its nodes. */
export interface ReplicaPod {
  /** `<kind>-<n>`: reproduces pod n of that kind in the site, from 1. */
  readonly name: string;
  /** Name of the site's kind of pod. */
  readonly kind: string;
  /** Its private subnet in CIDR notation. */
  readonly subnet: string;
  /** Name of its cooling loop; null without liquid cooling. */
  readonly cooling: string | null;
  readonly nodes: readonly ReplicaNode[];
}

/** A rented node with its location in the site. */
export interface ReplicaNode {
  /** `<pod>-node-<n>`, from 1. */
  readonly name: string;
  /** `<pod>-rack-<n>`, from 1. */
  readonly rack: string;
  /** Names of the feeds of its rack, in site order. */
  readonly feeds: readonly string[];
}

/** One pod of the site: its kind and its number within the kind, from 1. */
export interface SitePod {
  readonly kind: PodPlan;
  readonly ordinal: number;
}

/**
 * The first pods of a site, from each kind in turn: the first of each kind, then the second of each. At most as many as the
 * site has. Servers without GPUs are not rented.
 */
export function dealPods(plan: SitePlan, pods: number): SitePod[] {
  const kinds = plan.pods.filter(({ gpus }) => gpus > 0);
  const length = Math.min(
    pods,
    maxOf(
      kinds.map((kind) => kind.count),
      0,
    ),
  );
  const rounds = Array.from({ length }, (_, round) =>
    kinds.filter((kind) => kind.count > round).map((kind) => ({ kind, ordinal: round + 1 })),
  );
  return rounds.flat().slice(0, pods);
}

/** Rented nodes of a pod, which fill its racks in order; at most as many as the pod has. */
export function replicaPod({ kind, ordinal }: SitePod, nodes: number, subnet: string, plan: SitePlan): ReplicaPod {
  const name = `${kind.name}-${ordinal}`;
  const feeds = plan.power.feeds.map((feed) => feed.name).filter((feed) => kind.feeds.includes(feed));
  return {
    name,
    kind: kind.name,
    subnet,
    cooling: kind.cooling,
    nodes: Array.from({ length: Math.min(nodes, kind.nodesPerPod) }, (_, index) => ({
      name: `${name}-node-${index + 1}`,
      rack: `${name}-rack-${Math.floor(index / kind.nodesPerRack) + 1}`,
      feeds,
    })),
  };
}
