import { EksNodeGroup as NodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { PlacementGroup } from "@cdktf/provider-aws/lib/placement-group";
import { Construct } from "constructs";
import { eksAmiType, eksCapacityType, eksLabels, type CapacityPlan, type ReplicaPlan, type ReplicaPod } from "../../replica";
import { EksNodeRole } from "./eks-node-role";
import { operationsAccess } from "../nodes/node-metrics";
import { AMAZON_ROOT_DEVICE, nodeTemplate } from "../nodes/node-template";
import { resourceName } from "../common/resource-name";
import { nodeGroupTags, podTags } from "../common/tags";

/** Longest name of a node group (EKS API, `CreateNodegroup`). */
const LONGEST_NAME = 63;
/** Taint that keeps all pods without GPUs off the nodes; NVIDIA's device plugin tolerates it. */
const GPU_TAINT = { key: "nvidia.com/gpu", value: "true", effect: "NO_SCHEDULE" };
/** Where NVIDIA's device plugin runs, unless Node Feature Discovery is installed (its chart's `affinity`). */
const GPU_LABEL = { "nvidia.com/gpu.present": "true" };

export interface EksNodeGroupProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly clusterName: string;
  readonly subnetId: string;
  readonly securityGroupId: string;
  /**
   * Id of the capacity block that is bought for the replica.
   * @default none
   */
  readonly capacityBlockId?: string;
  /**
   * ARN of a customer managed key for disks.
   * @default the key of EBS that is the default of the account
   */
  readonly keyArn?: string;
}

/**
 * The nodes of one rented pod as a managed node group, with the same launch template as other rented pods. Subnet, role,
 * image and spot market are set in the group: EKS rejects a template with them.
 * Source: EKS User Guide, "Customize managed nodes with launch templates".
 */
export class EksNodeGroup extends Construct {
  /** Name of the node group. */
  readonly groupName: string;
  readonly group: NodeGroup;

  constructor(scope: Construct, id: string, props: EksNodeGroupProps) {
    super(scope, id);
    const { name, plan, pod, clusterName } = props;
    const { capacity, spec, type } = plan;
    const nodes = pod.nodes.length;
    const placement =
      capacity.placement === null
        ? undefined
        : new PlacementGroup(this, "placement", { name, strategy: capacity.placement });
    const access = new EksNodeRole(this, "access", { name, region: plan.region, statements: operationsAccess(plan) });
    const template = new LaunchTemplate(
      this,
      "template",
      nodeTemplate({
        name,
        instanceType: plan.instanceType,
        interfaces: plan.interfaces,
        rootDevice: AMAZON_ROOT_DEVICE,
        capacity: withoutSpot(capacity),
        capacityBlockId: props.capacityBlockId,
        securityGroupId: props.securityGroupId,
        keyArn: props.keyArn,
        placementGroupName: placement?.name,
        tags: nodeGroupTags(plan, pod),
      }),
    );
    this.groupName = resourceName(pod.name, LONGEST_NAME);
    this.group = new NodeGroup(this, "group", {
      clusterName,
      nodeGroupName: this.groupName,
      nodeRoleArn: access.role.arn,
      subnetIds: [props.subnetId],
      amiType: eksAmiType(type),
      capacityType: eksCapacityType(spec.capacity),
      version: spec.eks.version,
      ...(spec.eks.release === undefined ? {} : { releaseVersion: spec.eks.release }),
      // Not `$Latest`: with the number, a change of the template shows in the plan of the nodes.
      launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
      scalingConfig: { desiredSize: nodes, minSize: nodes, maxSize: nodes },
      // All at once: there is no more capacity than the nodes take, and a job over all of them stops with the first.
      updateConfig: { maxUnavailablePercentage: 100 },
      labels: { ...eksLabels(plan.site, pod), ...GPU_LABEL },
      taint: [GPU_TAINT],
      tags: podTags(plan, pod),
      dependsOn: [...access.policies],
    });
  }
}

/** Spot capacity is set in the node group. */
function withoutSpot(capacity: CapacityPlan): CapacityPlan {
  return capacity.market === "spot" ? { ...capacity, market: null } : capacity;
}
