import type { Instance } from "@cdktf/provider-aws/lib/instance";
import type { Construct } from "constructs";
import type { Account } from "../common/account";
import type { AlertTarget } from "../common/alert-topic";
import { addressOf, EndSchedules } from "./end-schedules";
import type { Tags } from "../common/tags";

export interface LeaseProps {
  readonly name: string;
  readonly account: Account;
  /** Hours after its creation at which an instance is terminated. */
  readonly hours: number;
  /** Tags that the instances have and no others: only instances with all of them can be terminated. */
  readonly tags: Tags;
  /** Instances by the name of their node. */
  readonly instances: Readonly<Record<string, Instance>>;
  /**
   * Topic for a message one hour before the end.
   * @default none
   */
  readonly alerts?: AlertTarget;
}

/**
 * Automatic termination of rented instances. Each has a separate schedule, because EC2 terminates none of several instances
 * if one no longer exists.
 */
export class Lease extends EndSchedules {
  constructor(scope: Construct, id: string, { name, account, hours, tags, instances, alerts }: LeaseProps) {
    super(scope, id, {
      name,
      account,
      hours,
      call: "ec2:terminateInstances",
      ...(alerts ? { alerts } : {}),
      allowed: (partition) => ({
        name: "terminate-nodes",
        statement: {
          Effect: "Allow",
          Action: "ec2:TerminateInstances",
          Resource: `arn:${partition}:ec2:${account.region}:*:instance/*`,
          Condition: { StringEquals: conditionOf(tags) },
        },
      }),
      endings: Object.fromEntries(
        Object.entries(instances).map(([node, resource]) => [
          node,
          { resource, identity: "id", input: { InstanceIds: [`\${${addressOf(resource)}.id}`] } },
        ]),
      ),
    });
  }
}

function conditionOf(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}
