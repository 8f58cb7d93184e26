import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { PlacementGroup } from "@cdktf/provider-aws/lib/placement-group";
import { Construct } from "constructs";
import type { ReplicaPlan, ReplicaPod } from "../replica";
import { NodeProfile } from "./node-profile";
import { nodeTemplate } from "./node-template";
import { nodeTags, podTags } from "./tags";

export interface NodePoolProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly subnetId: string;
  readonly securityGroupId: string;
}

/** The nodes of one rented pod, close together in a cluster placement group, all from one launch template. */
export class NodePool extends Construct {
  /** The instances by the name of their node. */
  readonly instances: Readonly<Record<string, Instance>>;

  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    const { name, plan, pod } = props;
    const group = new PlacementGroup(this, "placement", { name, strategy: "cluster" });
    const { profile } = new NodeProfile(this, "access", { name, region: plan.region });
    const template = new LaunchTemplate(
      this,
      "template",
      nodeTemplate({
        name,
        instanceType: plan.instanceType,
        image: plan.image,
        interfaces: plan.interfaces,
        subnetId: props.subnetId,
        securityGroupId: props.securityGroupId,
        profileName: profile.name,
        placementGroupName: group.name,
        tags: podTags(plan.site, pod),
      }),
    );
    this.instances = Object.fromEntries(
      pod.nodes.map((node, index) => {
        const tags = nodeTags(plan.site, pod, node);
        const instance = new Instance(this, `node-${index + 1}`, {
          // Not `$Latest`: with the number, a change of the template shows in the plan of the nodes.
          launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
          tags,
          volumeTags: tags,
        });
        return [node.name, instance];
      }),
    );
  }
}
