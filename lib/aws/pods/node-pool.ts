import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { PlacementGroup } from "@cdktf/provider-aws/lib/placement-group";
import { Construct } from "constructs";
import type { ReplicaPlan, ReplicaPod } from "../../replica";
import type { Account } from "../common/account";
import { operationsAccess } from "../nodes/node-metrics";
import { NodeProfile } from "../nodes/node-profile";
import { asInTemplate, nodeTemplate } from "../nodes/node-template";
import { slurmNodeAccess } from "../slurm/slurm-access";
import { nodeTags, podTags } from "../common/tags";

export interface NodePoolProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly account: Account;
  readonly subnetId: string;
  readonly securityGroupId: string;
  /**
   * Id of the capacity block that is bought for the replica.
   * @default none
   */
  readonly capacityBlockId?: string;
  /**
   * User data for the first boot of every node, in Base64.
   * @default none
   */
  readonly userData?: string;
}

/**
 * The nodes of one rented pod, from one launch template: in a dedicated placement group, or at the location of their
 * reserved capacity.
 */
export class NodePool extends Construct {
  /** The instances by the name of their node. */
  readonly instances: Readonly<Record<string, Instance>>;

  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    const { name, plan, pod, account } = props;
    const { placement: strategy } = plan.capacity;
    const group = strategy === null ? undefined : new PlacementGroup(this, "placement", { name, strategy });
    const statements = [...operationsAccess(plan), ...slurmNodeAccess(plan, account)];
    const { profile } = new NodeProfile(this, "access", { name, region: plan.region, statements });
    const settings = nodeTemplate({
      name,
      instanceType: plan.instanceType,
      image: plan.image,
      interfaces: plan.interfaces,
      capacity: plan.capacity,
      capacityBlockId: props.capacityBlockId,
      subnetId: props.subnetId,
      securityGroupId: props.securityGroupId,
      profileName: profile.name,
      placementGroupName: group?.name,
      userData: props.userData,
      keyArn: account.keyArn,
      tags: podTags(plan, pod),
    });
    const template = new LaunchTemplate(this, "template", settings);
    // Once for all: each reading of an attribute is a token, and thousands of them take seconds.
    const repeated = asInTemplate(settings);
    this.instances = Object.fromEntries(
      pod.nodes.map((node, index) => {
        const tags = nodeTags(plan, pod, node);
        const instance = new Instance(this, `node-${index + 1}`, {
          // Not `$Latest`: with the number, a change of the template shows in the plan of the nodes.
          launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
          ...repeated,
          tags,
          volumeTags: tags,
          // The provider takes user data of the template for a change of the instance (terraform-provider-aws, issue 30825).
          ...(props.userData === undefined ? {} : { lifecycle: { ignoreChanges: ["user_data"] } }),
        });
        return [node.name, instance];
      }),
    );
  }
}
