import type { ReplicaGroup, ReplicaPlan } from "../../replica";
import { nodeTags } from "../common/tags";

/** The tag, and its values, by which the nodes of a group are found. */
export interface GroupTarget {
  readonly key: "PowerFeed" | "CoolingLoop";
  /** Several if nodes of a feed also use other feeds, or nodes of a loop another loop. */
  readonly values: readonly string[];
}

const KEYS = { feed: "PowerFeed", loop: "CoolingLoop" } as const;

/** How the nodes of a feed or loop are found among all of the site's. */
export function groupTarget(plan: ReplicaPlan, group: ReplicaGroup): GroupTarget {
  const key = KEYS[group.kind];
  const kinds = new Set(group.members.map(({ pod }) => pod));
  const pods = plan.pods.filter((pod) => kinds.has(pod.kind));
  const values = pods.flatMap((pod) => pod.nodes.flatMap((node) => nodeTags(plan, pod, node)[key] ?? []));
  return { key, values: [...new Set(values)] };
}

/** Name of a group among those of all kinds, such as `feed-grid`. */
export function groupName({ kind, name }: Pick<ReplicaGroup, "kind" | "name">): string {
  return `${kind}-${name}`;
}

/** All groups of a replica: feeds, then loops. */
export function groupsOf({ feeds, loops }: Pick<ReplicaPlan, "feeds" | "loops">): readonly ReplicaGroup[] {
  return [...feeds, ...loops];
}
