import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { partitionOf } from "../replica";
import { policy } from "./iam-policy";

/** AWS services that publish to the topic by themselves; the end of nodes comes from a role. */
const PUBLISHERS = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"];
/** Actions of a publisher on the key of an encrypted topic. */
const KEY_ACTIONS = ["kms:Decrypt", "kms:GenerateDataKey"];
/** Days that a key can be brought back after it was deleted: the fewest that KMS takes. */
const KEY_UNDO_DAYS = 7;

export interface AlertTopicProps {
  readonly name: string;
  readonly region: string;
  /** Id of the account, which may be an expression. */
  readonly account: string;
  /** Mail addresses; each gets a message first that it has to confirm. */
  readonly addresses: readonly string[];
}

/**
 * The topic for messages on alarms, the budget and the end of nodes, with its subscribers. It is encrypted with a dedicated
 * key, because the AWS managed key of SNS does not let services publish: alarms would be lost without an error.
 *
 * Sources: SNS Developer Guide, "Enable compatibility between event sources from AWS services and encrypted topics"; Cost
 * Management User Guide, "Creating an Amazon SNS topic for budget notifications".
 */
export class AlertTopic extends Construct {
  readonly topic: SnsTopic;
  readonly key: KmsKey;

  constructor(scope: Construct, id: string, { name, region, account, addresses }: AlertTopicProps) {
    super(scope, id);
    const ofAccount = { StringEquals: { "aws:SourceAccount": account } };
    this.key = new KmsKey(this, "key", {
      description: `Alerts of ${name}`,
      enableKeyRotation: true,
      deletionWindowInDays: KEY_UNDO_DAYS,
      policy: policy([
        {
          Sid: "Account",
          Effect: "Allow",
          Principal: { AWS: `arn:${partitionOf(region)}:iam::${account}:root` },
          Action: "kms:*",
          Resource: "*",
        },
        {
          Sid: "Publishers",
          Effect: "Allow",
          Principal: { Service: PUBLISHERS },
          Action: KEY_ACTIONS,
          Resource: "*",
          Condition: ofAccount,
        },
      ]),
    });
    this.topic = new SnsTopic(this, "topic", { name, kmsMasterKeyId: this.key.arn });
    const { arn } = this.topic;
    new SnsTopicPolicy(this, "policy", {
      arn,
      policy: policy([
        {
          Sid: "Publishers",
          Effect: "Allow",
          Principal: { Service: PUBLISHERS },
          Action: "sns:Publish",
          Resource: arn,
          Condition: ofAccount,
        },
      ]),
    });
    // By address, so that one who comes or goes makes nobody else confirm again.
    for (const address of addresses)
      new SnsTopicSubscription(this, address, { topicArn: arn, protocol: "email", endpoint: address });
  }
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
