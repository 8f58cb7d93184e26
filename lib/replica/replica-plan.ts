import type { InstanceType, OnDemandPrice } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../sizing/plan";
import { round } from "../units";
import { planAddresses, type AddressPlan } from "./address-plan";
import { addressesOf, efaLayout, type NetworkInterface } from "./efa-layout";
import { limitationsOf } from "./limitations";
import { machineImage } from "./machine-image";
import { dealPods, replicaPod, type ReplicaPod } from "./replica-pods";

/** What is rented on AWS for a site: everything that the replica's stacks hold, and what it costs. */
export interface ReplicaPlan {
  /** Name of the site. */
  readonly site: string;
  readonly region: string;
  /** The availability zone of all nodes, such as `us-east-2a`. */
  readonly zone: string;
  /** Name of the instance type of all nodes. */
  readonly instanceType: string;
  /** As a launch template takes it: an image id, or `resolve:ssm:` and a parameter. */
  readonly image: string;
  /** Of every node. */
  readonly interfaces: readonly NetworkInterface[];
  /** Shared by all pods, which have their own subnets. */
  readonly addresses: Omit<AddressPlan, "pods">;
  readonly pods: readonly ReplicaPod[];
  readonly nodes: number;
  readonly gpus: number;
  /** Price of all instances, without network, disks and traffic; in the price's own region. */
  readonly price: OnDemandPrice;
  /** What was asked for and is not reproduced, a sentence each without a full stop. */
  readonly limitations: readonly string[];
}

/**
 * Scales a site down to what is rented.
 *
 * @param type the type that `spec.instanceType` names
 * @throws GigasiteError SITE004 where the pods do not fit into one network
 */
export function planReplica(plan: SitePlan, spec: ReplicaSpec, type: InstanceType): ReplicaPlan {
  const interfaces = efaLayout(type);
  const dealt = dealPods(plan, spec.pods);
  const nodesPerPod = Math.max(0, ...dealt.map(({ kind }) => Math.min(kind.nodesPerPod, spec.nodesPerPod)));
  const { pods: subnets, ...addresses } = planAddresses(dealt.length, nodesPerPod * addressesOf(interfaces));
  const pods = dealt.map((pod, index) => replicaPod(pod, nodesPerPod, subnets[index], plan));
  const nodes = pods.reduce((sum, pod) => sum + pod.nodes.length, 0);
  return {
    site: plan.site,
    region: spec.region,
    zone: `${spec.region}${spec.zone}`,
    instanceType: type.name,
    image: machineImage(spec.ami, type.architecture),
    interfaces,
    addresses,
    pods,
    nodes,
    gpus: nodes * type.gpus,
    price: { ...type.onDemand, usdPerHour: round(nodes * type.onDemand.usdPerHour, 4) },
    limitations: limitationsOf(spec, pods),
  };
}
