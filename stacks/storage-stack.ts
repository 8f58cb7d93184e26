import { TerraformOutput, type App } from "cdktf";
import { Lustre } from "../lib/aws/storage/lustre";
import type { ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";

/**
 * The shared file system of all pods. It reads the state of the network stack, which must be deployed before it is planned.
 * Pods and the Slurm head node read its state, because they mount it at first boot.
 */
export class StorageStack extends AwsStack {
  readonly lustre: Lustre;

  constructor(scope: App, id: string, plan: ReplicaPlan, { network, efa, account }: NetworkStack) {
    super(scope, id, plan);
    const [home] = network.services;
    this.lustre = new Lustre(this, "lustre", {
      name: id,
      vpcId: network.vpc.id,
      subnetId: home.id,
      nodesId: efa.group.id,
      storage: plan.spec.storage,
      keyArn: account.keyArn,
      restricted: plan.spec.egress === "restricted",
    });
    const { source, bucket } = this.lustre;
    new TerraformOutput(this, "mount", {
      description: "Mount source for a host with the Lustre client: `mount -t lustre -o noatime,flock <source> /fsx`",
      value: source,
    });
    if (bucket) new TerraformOutput(this, "bucket", { description: "Bucket linked to /data", value: bucket.bucket.id });
  }
}
