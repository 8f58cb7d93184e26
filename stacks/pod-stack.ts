import { Fn, TerraformOutput, type App } from "cdktf";
import { Lease } from "../lib/aws/guards/lease";
import { NodePool } from "../lib/aws/pods/node-pool";
import { ROOT_DEVICE } from "../lib/aws/nodes/node-template";
import { nodeUserData } from "../lib/aws/pods/node-user-data";
import { SlurmNodes } from "../lib/aws/slurm/slurm-nodes";
import { at } from "../lib/errors";
import type { ReplicaPlan, ReplicaPod } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";
import type { SlurmStack } from "./slurm-stack";
import type { StorageStack } from "./storage-stack";

/** A splat, because an instance that does not exist has no root disk. */
const ROOT_ENCRYPTED = "root_block_device[*].encrypted";

export interface PodStackProps {
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly network: NetworkStack;
  /**
   * Slurm cluster of the nodes.
   * @default none
   */
  readonly slurm?: SlurmStack;
  /**
   * Shared file system of the nodes.
   * @default none
   */
  readonly storage?: StorageStack;
}

/**
 * One rented pod, with the end time of its nodes. It reads the ids of its subnet and security group from the state of the
 * network stack, which must be deployed before it is planned. Pods are independent of one another: deploy and destroy them in
 * any order, or in parallel.
 */
export class PodStack extends AwsStack {
  readonly pool: NodePool;

  constructor(scope: App, id: string, props: PodStackProps) {
    super(scope, id, props.plan);
    const { plan, pod, network, slurm, storage } = props;
    this.pool = new NodePool(this, "pool", {
      name: id,
      plan,
      pod,
      account: network.account,
      subnetId: at(network.network.subnets, pod.name).id,
      securityGroupId: network.efa.group.id,
      capacityBlockId: network.capacityBlock?.reservation.id,
      userData: nodeUserData(plan, storage?.lustre.source),
    });
    if (slurm) new SlurmNodes(this, "slurm", { plan, zoneId: slurm.cluster.zone.zoneId, instances: this.pool.instances });
    const lease = new Lease(this, "lease", {
      name: id,
      account: network.account,
      hours: plan.spec.hours,
      tags: { Site: plan.site, Pod: pod.name },
      instances: this.pool.instances,
      alerts: network.alerts,
    });
    const instances = Object.entries(this.pool.instances);
    new TerraformOutput(this, "instances", {
      description: "Instance id per node, for Session Manager",
      value: Object.fromEntries(instances.map(([node, instance]) => [node, instance.id])),
    });
    new TerraformOutput(this, "ends", {
      description: "Termination time per node (UTC)",
      value: { ...lease.ends },
    });
    // The template encrypts the disk of one device name: with another root device, that is a second disk.
    // A check warns; a postcondition would also prevent the destruction of the nodes.
    this.addOverride("check.root_disks_are_encrypted.assert", [
      {
        condition: Fn.alltrue(
          Fn.flatten(
            instances.map(([, instance]): unknown => instance.interpolationForAttribute(ROOT_ENCRYPTED)),
          ) as unknown[],
        ),
        error_message: `A root disk is not encrypted: use an AMI with root device ${ROOT_DEVICE}.`,
      },
    ]);
  }
}
