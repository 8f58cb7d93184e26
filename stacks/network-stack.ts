import type { App } from "cdktf";
import { EfaSecurityGroup } from "../lib/aws/efa-security-group";
import { FlowLogs } from "../lib/aws/flow-logs";
import { Network } from "../lib/aws/network";
import type { ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";

/** What all rented pods share: the VPC with a private subnet for each of them, and the security group of their nodes. */
export class NetworkStack extends AwsStack {
  readonly network: Network;
  readonly efa: EfaSecurityGroup;

  constructor(scope: App, id: string, plan: ReplicaPlan) {
    super(scope, id, plan);
    this.network = new Network(this, "network", {
      name: id,
      region: plan.region,
      zone: plan.zone,
      vpc: plan.addresses.vpc,
      public: plan.addresses.public,
      private: Object.fromEntries(plan.pods.map((pod) => [pod.name, pod.subnet])),
    });
    const vpcId = this.network.vpc.id;
    this.efa = new EfaSecurityGroup(this, "efa", { name: `${id}-efa`, vpcId });
    new FlowLogs(this, "flow-logs", { name: id, vpcId });
  }
}
