import type { ReplicaSpec } from "../model";
import type { ReplicaNode, ReplicaPod } from "../replica";

/** Tags of an AWS resource. */
export type Tags = Readonly<Record<string, string>>;

/** Who and what tags name: the site, and who answers for its replica. */
export interface Tagged {
  readonly site: string;
  readonly spec: Pick<ReplicaSpec, "owner">;
}

/** What every resource of a replica is tagged with. */
export function siteTags({ site, spec }: Tagged): Tags {
  return { Site: site, Owner: spec.owner ?? site, ManagedBy: "gigasite" };
}

/** What everything of a pod is tagged with. */
export function podTags(plan: Tagged, pod: ReplicaPod): Tags {
  return { ...siteTags(plan), Pod: pod.name, CoolingLoop: pod.cooling ?? "air" };
}

/** What a node and its disks are tagged with: where in the site they stand. Several feeds are joined by a plus sign. */
export function nodeTags(plan: Tagged, pod: ReplicaPod, node: ReplicaNode): Tags {
  return { ...podTags(plan, pod), Name: node.name, Rack: node.rack, PowerFeed: node.feeds.join("+") };
}

/**
 * What all nodes of a pod are tagged with that a managed node group makes: what holds for each of them. They have the name of
 * the pod, and no rack.
 */
export function nodeGroupTags(plan: Tagged, pod: ReplicaPod): Tags {
  const [node] = pod.nodes;
  return { ...podTags(plan, pod), Name: pod.name, ...(node ? { PowerFeed: node.feeds.join("+") } : {}) };
}
