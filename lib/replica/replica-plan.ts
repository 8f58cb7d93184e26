import { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../sizing/plan";
import { maxOf } from "../units";
import { planAddresses, type AddressPlan } from "./address-plan";
import { capacityPlan, type CapacityPlan } from "./capacity";
import { drillsOf, type Drill } from "./drills";
import { efaLayout, type NetworkInterface } from "./efa-layout";
import { eksImage } from "./eks-nodes";
import { fidelityOf } from "./fidelity";
import type { FidelityLine } from "./fidelity-line";
import { limitationsOf } from "./limitations";
import { machineImage } from "./machine-image";
import { nodeAddresses } from "./node-addresses";
import { powerGroups, type ReplicaGroup } from "./power-groups";
import { railDrillsOf, type RailDrill } from "./rail-drills";
import { nodeZone } from "./region";
import { costOf, type ReplicaCost } from "./price";
import { provenReplica } from "./replica-laws";
import { dealPods, replicaPod, type ReplicaPod } from "./replica-pods";
import { wishOf } from "./scale-down";

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

/**
 * Scales a site down to its replica.
 *
 * @param type the instance type of `spec.instanceType`
 * @param catalog the parts of the site. Default: the catalog of the package
 * @throws GigasiteError SITE004 if the pods do not fit in one network, and as {@link wishOf}; DefectError for a figure that
 *   cannot be right
 */
export function planReplica(
  plan: SitePlan,
  spec: ReplicaSpec,
  type: InstanceType,
  catalog: Catalog = Catalog.default(),
): ReplicaPlan {
  const interfaces = efaLayout(type, spec.efaLayout);
  const wish = wishOf(spec, plan, type);
  const dealt = dealPods(plan, wish.pods);
  const nodesPerPod = maxOf(
    dealt.map(({ kind }) => Math.min(kind.nodesPerPod, wish.nodesPerPod)),
    0,
  );
  const { pods: subnets, ...addresses } = planAddresses(dealt.length, nodesPerPod * nodeAddresses(spec, interfaces));
  const pods = dealt.map((pod, index) => replicaPod(pod, nodesPerPod, subnets[index], plan));
  const groups = powerGroups(plan, pods, type);
  const nodes = pods.reduce((sum, pod) => sum + pod.nodes.length, 0);
  return provenReplica({
    site: spec.name === undefined ? plan.site : `${plan.site}-${spec.name}`,
    spec,
    region: spec.region,
    zone: nodeZone(spec),
    type,
    instanceType: type.name,
    image: spec.scheduler === "eks" ? eksImage(spec.eks, type) : machineImage(spec.ami, type.architecture),
    interfaces,
    capacity: capacityPlan(spec),
    addresses,
    pods,
    nodes,
    gpus: nodes * type.gpus,
    ...groups,
    drills: drillsOf(plan, pods, groups),
    railDrills: railDrillsOf(plan, pods, interfaces),
    expectedBusGBps: type.expectedBusGBps ?? null,
    cost: costOf(spec, type, nodes),
    fidelity: fidelityOf(plan, { spec, type, pods }, catalog),
    limitations: limitationsOf(spec, pods),
  });
}
