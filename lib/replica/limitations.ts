import type { ReplicaSpec } from "../model";
import type { ReplicaPod } from "./replica-pods";

/** Kinds of capacity that can be rented. */
export const RENTABLE: readonly ReplicaSpec["capacity"]["kind"][] = ["on-demand"];

/** What a replica's description asks for and the replica does not give, a sentence each without a full stop. */
export function limitationsOf(spec: ReplicaSpec, pods: readonly ReplicaPod[]): string[] {
  const small = pods.find((pod) => pod.nodes.length < spec.nodesPerPod);
  return [
    spec.scheduler === "none" ? [] : `nodes come up without a scheduler: ${spec.scheduler} is not set up yet`,
    pods.length === spec.pods ? [] : `the site has ${pods.length} pods, so ${spec.pods} of them cannot be rented`,
    small ? `pod ${small.name} has ${small.nodes.length} nodes in the site, so ${spec.nodesPerPod} cannot be rented` : [],
  ].flat();
}
