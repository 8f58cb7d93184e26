import { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import { TerraformOutput, type App } from "cdktf";
import { EksCluster } from "../lib/aws/eks/eks-cluster";
import { EksNetworkAddons } from "../lib/aws/eks/eks-network-addons";
import { EksSystemNodes } from "../lib/aws/eks/eks-system-nodes";
import { NodeGroupLease } from "../lib/aws/guards/node-group-lease";
import type { ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";

/**
 * An EKS cluster with nodes for its system pods, which end with the GPU nodes. It reads the state of the network stack. Deploy
 * it before the pod stacks, which join it by name.
 */
export class EksStack extends AwsStack {
  /** The cluster; named after the stack. */
  readonly cluster: EksCluster;
  readonly system: EksSystemNodes;

  constructor(scope: App, id: string, plan: ReplicaPlan, { network, efa, account }: NetworkStack) {
    super(scope, id, plan);
    const [home] = network.services;
    const securityGroupId = efa.group.id;
    this.cluster = new EksCluster(this, "eks", {
      name: id,
      plan,
      account,
      vpcId: network.vpc.id,
      nodesId: securityGroupId,
      subnetIds: network.services.map((subnet) => subnet.id),
    });
    const clusterName = this.cluster.cluster.name;
    const { addons } = new EksNetworkAddons(this, "addons", { name: id, account, clusterName });
    this.system = new EksSystemNodes(this, "system", {
      name: id,
      plan,
      clusterName,
      subnetId: home.id,
      securityGroupId,
      keyArn: account.keyArn,
      after: addons,
    });
    // Its pods need nodes without a taint; without them the add-on would not become active.
    new EksAddon(this, "coredns", { clusterName, addonName: "coredns", dependsOn: [this.system.group] });
    const { group, groupName } = this.system;
    const lease = new NodeGroupLease(this, "lease", {
      name: id,
      account,
      hours: plan.spec.hours,
      clusterName: id,
      groupName,
      group,
    });
    new TerraformOutput(this, "cluster", {
      description: "Name of the cluster, for `aws eks update-kubeconfig --name`",
      value: clusterName,
    });
    new TerraformOutput(this, "ends", {
      description: "Deletion time of the system nodes (UTC)",
      value: { ...lease.ends },
    });
  }
}
