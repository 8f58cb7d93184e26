import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { arnIn, type Account } from "./account";
import { actingFor, policy, type SourcedTrust } from "./iam-policy";
import { ownKey } from "./own-key";

/** Actions of a publisher on the key of an encrypted topic. */
const KEY_ACTIONS = ["kms:Decrypt", "kms:GenerateDataKey"];

export interface AlertTopicProps {
  readonly name: string;
  readonly account: Account;
  /** Mail addresses; each gets a message first that it has to confirm. */
  readonly addresses: readonly string[];
}

/**
 * The topic for messages on alarms, the budget and the end of nodes, with its subscribers. It is encrypted with the
 * key of the replica or a dedicated one, because the AWS managed key of SNS does not let services publish: alarms would be lost without an error.
 *
 * Sources: SNS Developer Guide, "Enable compatibility between event sources from AWS services and encrypted topics"; Cost
 * Management User Guide, "Creating an Amazon SNS topic for budget notifications".
 */
export class AlertTopic extends Construct {
  readonly topic: SnsTopic;
  /** ARN of the key of its messages. */
  readonly keyArn: string;

  constructor(scope: Construct, id: string, { name, account, addresses }: AlertTopicProps) {
    super(scope, id);
    // With a customer managed key of the replica, its policy admits the publishers.
    this.keyArn =
      account.keyArn ??
      new KmsKey(
        this,
        "key",
        ownKey({ description: `Alerts of ${name}`, account, statements: [publishersMayUseKey(account)] }),
      ).arn;
    this.topic = new SnsTopic(this, "topic", { name, kmsMasterKeyId: this.keyArn });
    const { arn } = this.topic;
    new SnsTopicPolicy(this, "policy", {
      arn,
      policy: policy(
        publishersOf(account).map(({ service, ...source }) => ({
          Effect: "Allow",
          Principal: { Service: service },
          Action: "sns:Publish",
          Resource: arn,
          Condition: actingFor(source),
        })),
      ),
    });
    // By address, so that one who comes or goes makes nobody else confirm again.
    for (const address of addresses)
      new SnsTopicSubscription(this, address, { topicArn: arn, protocol: "email", endpoint: address });
  }
}

/** AWS services that publish to the topic by themselves, with the source of their messages; the end of nodes comes from a role. */
function publishersOf(account: Account): SourcedTrust[] {
  const budgets = `arn:${partitionOf(account.region)}:budgets::${account.id}:*`;
  return [
    { service: "cloudwatch.amazonaws.com", account, sourceArn: arnIn(account, "cloudwatch", "alarm:*") },
    { service: "budgets.amazonaws.com", account, sourceArn: budgets },
  ];
}

/** The statement of a key's policy that lets the publishers use it. */
export function publishersMayUseKey(account: Account): object {
  return {
    Sid: "Publishers",
    Effect: "Allow",
    Principal: { Service: publishersOf(account).map(({ service }) => service) },
    Action: KEY_ACTIONS,
    Resource: "*",
    // The guides require no resource here; the policy of the topic limits publishing itself to it.
    Condition: { StringEquals: { "aws:SourceAccount": account.id } },
  };
}

/** Addresses of the topic of alerts and of its key. */
export interface AlertTarget {
  readonly topicArn: string;
  readonly keyArn: string;
}

/** Policy statements that let a role publish to the topic. */
export function mayAlert({ topicArn, keyArn }: AlertTarget): readonly object[] {
  return [
    { Effect: "Allow", Action: "sns:Publish", Resource: topicArn },
    { Effect: "Allow", Action: KEY_ACTIONS, Resource: keyArn },
  ];
}
