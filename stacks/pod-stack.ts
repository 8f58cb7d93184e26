import { Fn, TerraformOutput, type App } from "cdktf";
import { NodePool } from "../lib/aws/node-pool";
import { ROOT_DEVICE } from "../lib/aws/node-template";
import type { ReplicaPlan, ReplicaPod } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";

/** A splat: an instance that is not there yet, or not any more, has no root disk. */
const ROOT_ENCRYPTED = "root_block_device[*].encrypted";

export interface PodStackProps {
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly network: NetworkStack;
}

/**
 * One rented pod. It reads the ids of its subnet and security group from the state of the network stack, which
 * must be deployed before it is planned.
 */
export class PodStack extends AwsStack {
  readonly pool: NodePool;

  constructor(scope: App, id: string, props: PodStackProps) {
    super(scope, id, props.plan);
    const { plan, pod, network } = props;
    this.pool = new NodePool(this, "pool", {
      name: id,
      plan,
      pod,
      subnetId: network.network.subnets[pod.name].id,
      securityGroupId: network.efa.group.id,
    });
    const instances = Object.entries(this.pool.instances);
    new TerraformOutput(this, "instances", {
      description: "Instance id of each node, as Session Manager takes it",
      value: Object.fromEntries(instances.map(([node, instance]) => [node, instance.id])),
    });
    // The template encrypts the disk of one device name: in an image with another root device, that is a second disk.
    // A check warns; a postcondition would also stand in the way of destroying the nodes.
    this.addOverride("check.root_disks_are_encrypted.assert", [
      {
        condition: Fn.alltrue(
          Fn.flatten(instances.map(([, instance]) => instance.interpolationForAttribute(ROOT_ENCRYPTED))),
        ),
        error_message: `A root disk is not encrypted: use a machine image with the root device ${ROOT_DEVICE}.`,
      },
    ]);
  }
}
