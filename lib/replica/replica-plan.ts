import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";
import type { AddressPlan } from "./address-plan";
import type { CapacityPlan } from "./capacity";
import type { NetworkInterface } from "./efa-layout";
import type { FidelityLine } from "./fidelity/fidelity-line";
import type { Drill } from "./power/drills";
import type { ReplicaGroup } from "./power/power-groups";
import type { RailDrill } from "./power/rail-drills";
import type { ReplicaCost } from "./price";
import type { ReplicaPod } from "./replica-pods";

/** Plan of a replica: the rented AWS resources of a site, and their cost. */
export interface ReplicaPlan {
  /** Name of the site, or `<site>-<replica>` for a named replica. Used in names, tags and metrics. */
  readonly site: string;
  /** Requested settings. */
  readonly spec: ReplicaSpec;
  readonly region: string;
  /** The availability zone or Local Zone of all nodes, such as `us-east-2a`. */
  readonly zone: string;
  /** The instance type of all nodes, and its name. */
  readonly type: InstanceType;
  readonly instanceType: string;
  /** AMI id, or `resolve:ssm:` with a parameter, for a launch template. A managed node group resolves its AMI itself. */
  readonly image: string;
  /** Network interfaces of each node. */
  readonly interfaces: readonly NetworkInterface[];
  /** Launch settings of the purchase option. */
  readonly capacity: CapacityPlan;
  /** Address plan of the network shared by all pods. */
  readonly addresses: Omit<AddressPlan, "pods">;
  readonly pods: readonly ReplicaPod[];
  readonly nodes: number;
  readonly gpus: number;
  /** The rented nodes by power feed and by cooling loop of the site. */
  readonly feeds: readonly ReplicaGroup[];
  readonly loops: readonly ReplicaGroup[];
  /** Experiments that reproduce failures of the site. */
  readonly drills: readonly Drill[];
  /** Experiments that disconnect a rail of a pod's nodes. */
  readonly railDrills: readonly RailDrill[];
  /** Published NCCL all-reduce bus bandwidth of two such instances in GB/s; null if none is published. */
  readonly expectedBusGBps: number | null;
  /** Cost of all nodes, and resources that it excludes. */
  readonly cost: ReplicaCost;
  /** Properties of the site that are kept, changed or not reproduced. */
  readonly fidelity: readonly FidelityLine[];
  /** Requested functions that the replica lacks: one sentence each, without a full stop. */
  readonly limitations: readonly string[];
}
