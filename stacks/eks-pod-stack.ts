import { TerraformOutput, type App } from "cdktf";
import { EksNodeGroup } from "../lib/aws/eks/eks-node-group";
import { NodeGroupLease } from "../lib/aws/guards/node-group-lease";
import { at } from "../lib/errors";
import type { ReplicaPlan, ReplicaPod } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { EksStack } from "./eks-stack";
import type { NetworkStack } from "./network-stack";

export interface EksPodStackProps {
  readonly plan: ReplicaPlan;
  readonly pod: ReplicaPod;
  readonly network: NetworkStack;
  readonly eks: EksStack;
}

/**
 * One rented pod as a managed node group of the cluster, with its end time. It reads the state of the network stack; pods are
 * independent of one another.
 */
export class EksPodStack extends AwsStack {
  readonly pool: EksNodeGroup;

  constructor(scope: App, id: string, { plan, pod, network, eks }: EksPodStackProps) {
    super(scope, id, plan);
    const clusterName = eks.node.id;
    this.addDependency(eks);
    this.pool = new EksNodeGroup(this, "pool", {
      name: id,
      plan,
      pod,
      clusterName,
      subnetId: at(network.network.subnets, pod.name).id,
      securityGroupId: network.efa.group.id,
      keyArn: network.account.keyArn,
      capacityBlockId: network.capacityBlock?.reservation.id,
    });
    const { group, groupName } = this.pool;
    const lease = new NodeGroupLease(this, "lease", {
      name: id,
      account: network.account,
      hours: plan.spec.hours,
      clusterName,
      groupName,
      group,
      alerts: network.alerts,
    });
    new TerraformOutput(this, "group", { description: "Name of the node group", value: groupName });
    new TerraformOutput(this, "ends", { description: "Deletion time of the nodes (UTC)", value: { ...lease.ends } });
  }
}
