import type { App } from "cdktf";
import type { Account } from "../lib/aws/common/account";
import { AlertTopic, type AlertTarget } from "../lib/aws/common/alert-topic";
import { Budget } from "../lib/aws/guards/budget";
import { CapacityBlock } from "../lib/aws/nodes/capacity-block";
import { EfaSecurityGroup } from "../lib/aws/network/efa-security-group";
import type { AwsServices } from "../lib/aws/network/egress-rules";
import { Endpoints } from "../lib/aws/network/endpoints";
import { FlowLogs } from "../lib/aws/network/flow-logs";
import { Network } from "../lib/aws/network/network";
import { ReplicaKey } from "../lib/aws/common/replica-key";
import { alertAddresses, endpointsOf, hasAlertTopic, homeZone, otherZone, type ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";

/**
 * Shared infrastructure of all rented pods: the VPC with a private subnet per pod, the security group of the nodes, AWS
 * service endpoints, and, if configured, the alert topic and the budget. Deploy it first and destroy it last.
 */
export class NetworkStack extends AwsStack {
  readonly network: Network;
  readonly efa: EfaSecurityGroup;
  /** Services of AWS that hosts may reach with restricted egress; undefined if they reach all addresses. */
  readonly services: AwsServices | undefined;
  /** The account of the replica, which owns the network, and its key. */
  readonly account: Account;
  /** The capacity block for the nodes of all pods; undefined if none is bought. */
  readonly capacityBlock: CapacityBlock | undefined;
  /** The topic for alarms and end times; undefined without alarms, budget or subscribers. */
  readonly alerts: AlertTarget | undefined;

  constructor(scope: App, id: string, plan: ReplicaPlan) {
    super(scope, id, plan);
    const { spec, region } = plan;
    this.network = new Network(this, "network", {
      name: id,
      region,
      zone: plan.zone,
      homeZone: homeZone(spec),
      otherZone: otherZone(spec),
      internet: spec.egress === "open",
      addresses: plan.addresses,
      pods: Object.fromEntries(plan.pods.map((pod) => [pod.name, pod.subnet])),
    });
    const { vpc, services, blocks } = this.network;
    const account = accountOf(this, id, vpc.ownerId, plan);
    this.account = account;
    new FlowLogs(this, "flow-logs", { name: id, vpcId: vpc.id, account, spec });
    const subnetIds = services.map((subnet) => subnet.id);
    const { group } = new Endpoints(this, "endpoints", {
      name: id,
      region,
      vpc,
      blocks,
      subnetIds,
      services: endpointsOf(spec),
    });
    this.services =
      spec.egress === "open" ? undefined : { endpointsId: group.id, s3PrefixListId: this.network.s3.prefixListId };
    this.efa = new EfaSecurityGroup(this, "efa", { name: `${id}-efa`, vpcId: vpc.id, services: this.services });
    const { purchase } = plan.capacity;
    if (purchase) this.capacityBlock = new CapacityBlock(this, "capacity-block", { name: id, ...purchase });
    if (!hasAlertTopic(spec)) return;
    const { topic, keyArn } = new AlertTopic(this, "alerts", {
      name: `${id}-alerts`,
      account,
      addresses: alertAddresses(spec),
    });
    this.alerts = { topicArn: topic.arn, keyArn };
    if (spec.budget) new Budget(this, "budget", { name: id, site: plan.site, topicArn: topic.arn, ...spec.budget });
  }
}

/** The account of a replica with the key that its file requests: one that is made here, an existing one, or none. */
function accountOf(stack: NetworkStack, name: string, owner: string, { region, spec }: ReplicaPlan): Account {
  const account = { id: owner, region };
  if (spec.kmsKey === undefined) return account;
  const keyArn = spec.kmsKey === "create" ? new ReplicaKey(stack, "data-key", { name, account, spec }).key.arn : spec.kmsKey;
  return { ...account, keyArn };
}
