import { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import { at } from "../errors";
import type { ReplicaSpec } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { starts } from "../trace/stage";
import { maxOf } from "../units";
import { planAddresses } from "./address-plan";
import { capacityPlan } from "./capacity";
import { drillsOf } from "./power/drills";
import { efaLayout } from "./efa-layout";
import { eksImage } from "./eks-nodes";
import { fidelityOf } from "./fidelity/fidelity";
import { limitationsOf } from "./checks/limitations";
import { machineImage } from "./machine-image";
import { nodeAddresses } from "./node-addresses";
import { powerGroups } from "./power/power-groups";
import { railDrillsOf } from "./power/rail-drills";
import { nodeZone } from "./region";
import { costOf } from "./price";
import { provenReplica } from "./replica-laws";
import type { ReplicaPlan } from "./replica-plan";
import { dealPods, replicaPod } from "./replica-pods";
import { wishOf } from "./scale-down";

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
  starts("replica");
  const interfaces = efaLayout(type, spec.efaLayout);
  const wish = wishOf(spec, plan, type);
  const dealt = dealPods(plan, wish.pods);
  const nodesPerPod = maxOf(
    dealt.map(({ kind }) => Math.min(kind.nodesPerPod, wish.nodesPerPod)),
    0,
  );
  const { pods: subnets, ...addresses } = planAddresses(dealt.length, nodesPerPod * nodeAddresses(spec, interfaces));
  const pods = dealt.map((pod, index) => replicaPod(pod, nodesPerPod, at(subnets, index), plan));
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
