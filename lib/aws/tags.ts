import type { ReplicaNode, ReplicaPod } from "../replica";

/** Tags of an AWS resource. */
export type Tags = Readonly<Record<string, string>>;

/** What every resource of a replica is tagged with. */
export function siteTags(site: string): Tags {
  return { Site: site, ManagedBy: "gigasite" };
}

/** What everything of a pod is tagged with. */
export function podTags(site: string, pod: ReplicaPod): Tags {
  return { ...siteTags(site), Pod: pod.name, CoolingLoop: pod.cooling ?? "air" };
}

/** What a node and its disks are tagged with: where in the site they stand. Several feeds are joined by a plus sign. */
export function nodeTags(site: string, pod: ReplicaPod, node: ReplicaNode): Tags {
  return { ...podTags(site, pod), Name: node.name, Rack: node.rack, PowerFeed: node.feeds.join("+") };
}
