import { EksNodeGroup as NodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { capacityPlan, EKS_SYSTEM_INSTANCE_TYPE, EKS_SYSTEM_NODES, type ReplicaPlan } from "../../replica";
import { EksNodeRole } from "./eks-node-role";
import { AMAZON_ROOT_DEVICE, nodeTemplate } from "../nodes/node-template";
import { siteTags } from "../common/tags";

const AMI_TYPE = "AL2023_x86_64_STANDARD";

export interface EksSystemNodesProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly clusterName: string;
  readonly subnetId: string;
  readonly securityGroupId: string;
  /**
   * ARN of a customer managed key for disks.
   * @default the key of EBS that is the default of the account
   */
  readonly keyArn?: string;
  /** Resources that nodes need to join. CDK for Terraform 0.21 supports dependencies on resources only, not on constructs. */
  readonly after: readonly ITerraformDependable[];
}

/** The nodes without GPUs of a cluster, for workloads that GPU nodes reject: DNS, and the operators of jobs. */
export class EksSystemNodes extends Construct {
  /** Name of the node group. */
  readonly groupName = "system";
  readonly group: NodeGroup;

  constructor(scope: Construct, id: string, props: EksSystemNodesProps) {
    super(scope, id);
    const { name, plan, clusterName, subnetId, securityGroupId, keyArn, after } = props;
    const access = new EksNodeRole(this, "access", { name, region: plan.region });
    const tags = { ...siteTags(plan), Name: name, Role: "system" };
    const template = new LaunchTemplate(
      this,
      "template",
      nodeTemplate({
        name,
        instanceType: EKS_SYSTEM_INSTANCE_TYPE,
        rootDevice: AMAZON_ROOT_DEVICE,
        securityGroupId,
        keyArn,
        tags,
        interfaces: [{ networkCard: 0, device: 0, type: "interface" }],
        capacity: capacityPlan({ capacity: { kind: "on-demand", acknowledgeNonRefundablePurchase: false } }),
      }),
    );
    this.group = new NodeGroup(this, "group", {
      clusterName,
      nodeGroupName: this.groupName,
      nodeRoleArn: access.role.arn,
      subnetIds: [subnetId],
      amiType: AMI_TYPE,
      capacityType: "ON_DEMAND",
      version: plan.spec.eks.version,
      launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
      scalingConfig: { desiredSize: EKS_SYSTEM_NODES, minSize: EKS_SYSTEM_NODES, maxSize: EKS_SYSTEM_NODES },
      updateConfig: { maxUnavailable: 1 },
      labels: { "gigasite/role": "system" },
      tags,
      dependsOn: [...access.policies, ...after],
    });
  }
}
