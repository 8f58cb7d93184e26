import { TerraformOutput, type App } from "cdktf";
import { Lease } from "../lib/aws/guards/lease";
import { SlurmCluster } from "../lib/aws/slurm/slurm-cluster";
import type { ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";
import type { StorageStack } from "./storage-stack";

/**
 * The head node of a Slurm cluster, which ends with the nodes. It reads the states of the network stack and, if any, of the
 * storage stack; the pods read its state: deploy it between them. When pods are added or removed, deploy it again; the head
 * node applies the new files within a minute.
 */
export class SlurmStack extends AwsStack {
  readonly cluster: SlurmCluster;

  constructor(scope: App, id: string, plan: ReplicaPlan, shared: NetworkStack, storage?: StorageStack) {
    super(scope, id, plan);
    const { network, efa, account, services } = shared;
    const [home] = network.services;
    this.cluster = new SlurmCluster(this, "slurm", {
      name: id,
      plan,
      account,
      vpcId: network.vpc.id,
      subnetId: home.id,
      nodesId: efa.group.id,
      services,
      lustre: storage?.lustre,
    });
    const { instance } = this.cluster.head;
    new Lease(this, "lease", {
      name: id,
      account,
      hours: plan.spec.hours,
      tags: { Site: plan.site, Role: "head" },
      instances: { [id]: instance },
    });
    new TerraformOutput(this, "head", {
      description: "Instance id of the head node, for Session Manager",
      value: instance.id,
    });
  }
}
