import type { FidelityLine, ReplicaCost, ReplicaPlan, ReplicaPod } from "../../replica";

/** A replica as a file: a stable contract, to which keys may be added. */
export interface ReplicaDocument {
  readonly site: string;
  readonly instanceType: string;
  readonly region: string;
  readonly zone: string;
  readonly capacity: ReplicaPlan["spec"]["capacity"]["kind"];
  readonly nodes: number;
  readonly gpus: number;
  readonly pods: readonly ReplicaPod[];
  readonly cost: ReplicaCost;
  readonly fidelity: readonly FidelityLine[];
  readonly limitations: readonly string[];
}

/** The replica with its cost and fidelity, without details that only stacks use. */
export function replicaDocument(replica: ReplicaPlan): ReplicaDocument {
  const { site, instanceType, region, zone, nodes, gpus, pods, cost, fidelity, limitations } = replica;
  const capacity = replica.spec.capacity.kind;
  return { site, instanceType, region, zone, capacity, nodes, gpus, pods, cost, fidelity, limitations };
}
