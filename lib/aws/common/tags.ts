import type { ReplicaSpec } from "../../model";
import type { ReplicaNode, ReplicaPod } from "../../replica";

/** Tags of an AWS resource. */
export type Tags = Readonly<Record<string, string>>;

/** The site and the owner of its replica, for tags. */
export interface Tagged {
  readonly site: string;
  readonly spec: Pick<ReplicaSpec, "owner">;
}

/** Tags of every resource of a replica. */
export function siteTags({ site, spec }: Tagged): Tags {
  return { Site: site, Owner: spec.owner ?? site, ManagedBy: "gigasite" };
}

/** Tags of all resources of a pod. */
export function podTags(plan: Tagged, pod: ReplicaPod): Tags {
  return { ...siteTags(plan), Pod: pod.name, CoolingLoop: pod.cooling ?? "air" };
}

/** Tags of a node and its disks: its position in the site. Several feeds are joined by a plus sign. */
export function nodeTags(plan: Tagged, pod: ReplicaPod, node: ReplicaNode): Tags {
  return { ...podTags(plan, pod), Name: node.name, Rack: node.rack, PowerFeed: node.feeds.join("+") };
}

/** Tags common to all nodes of a pod in a managed node group. They have the name of the pod, and no rack. */
export function nodeGroupTags(plan: Tagged, pod: ReplicaPod): Tags {
  const [node] = pod.nodes;
  return { ...podTags(plan, pod), Name: pod.name, ...(node ? { PowerFeed: node.feeds.join("+") } : {}) };
}
