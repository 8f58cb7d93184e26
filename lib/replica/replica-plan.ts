import { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../sizing/plan";
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
import { dealPods, replicaPod, type ReplicaPod } from "./replica-pods";
import { wishOf } from "./scale-down";

/** What is rented on AWS for a site: everything that the replica's stacks hold, and what it costs. */
export interface ReplicaPlan {
  /** Name of the site; where the replica has a name of its own, the two with a hyphen. Names, tags and metrics have it. */
  readonly site: string;
  /** What was asked for. */
  readonly spec: ReplicaSpec;
  readonly region: string;
  /** The availability zone or Local Zone of all nodes, such as `us-east-2a`. */
  readonly zone: string;
  /** The instance type of all nodes, and its name. */
  readonly type: InstanceType;
  readonly instanceType: string;
  /** An image id, or `resolve:ssm:` and a parameter, as a launch template takes it; a managed node group finds it itself. */
  readonly image: string;
  /** Of every node. */
  readonly interfaces: readonly NetworkInterface[];
  /** How the nodes are asked of EC2. */
  readonly capacity: CapacityPlan;
  /** Shared by all pods, which have their own subnets. */
  readonly addresses: Omit<AddressPlan, "pods">;
  readonly pods: readonly ReplicaPod[];
  readonly nodes: number;
  readonly gpus: number;
  /** The rented nodes by power feed and by cooling loop of the site. */
  readonly feeds: readonly ReplicaGroup[];
  readonly loops: readonly ReplicaGroup[];
  /** Experiments that do to the replica what failures do to the site. */
  readonly drills: readonly Drill[];
  /** Experiments that take a rail from the nodes of a pod. */
  readonly railDrills: readonly RailDrill[];
  /** NCCL all-reduce bus bandwidth that others measured over two such instances; null where nobody published one. */
  readonly expectedBusGBps: number | null;
  /** What all nodes cost, and what no sum holds. */
  readonly cost: ReplicaCost;
  /** What of the site is kept, changed and lost. */
  readonly fidelity: readonly FidelityLine[];
  /** What was asked for and is not given, a sentence each without a full stop. */
  readonly limitations: readonly string[];
}

/**
 * Scales a site down to what is rented.
 *
 * @param type the type that `spec.instanceType` names
 * @param catalog the parts of the site. Default: those of the package
 * @throws GigasiteError SITE004 where the pods do not fit into one network, and as {@link wishOf}
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
  const nodesPerPod = Math.max(0, ...dealt.map(({ kind }) => Math.min(kind.nodesPerPod, wish.nodesPerPod)));
  const { pods: subnets, ...addresses } = planAddresses(dealt.length, nodesPerPod * nodeAddresses(spec, interfaces));
  const pods = dealt.map((pod, index) => replicaPod(pod, nodesPerPod, subnets[index], plan));
  const groups = powerGroups(plan, pods, type);
  const nodes = pods.reduce((sum, pod) => sum + pod.nodes.length, 0);
  return {
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
  };
}
