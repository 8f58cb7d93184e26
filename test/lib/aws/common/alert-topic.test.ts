import { AlertTopic, mayAlert } from "../../../../lib/aws/common/alert-topic";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function topicOf(addresses: readonly string[], region = ACCOUNT.region) {
  return synthConstruct(
    (scope) => void new AlertTopic(scope, "alerts", { name: "site-alerts", account: { ...ACCOUNT, region }, addresses }),
  );
}

describe("the topic of alerts", () => {
  const stack = topicOf(["a@example.com", "b@example.com"]);

  it("is encrypted with a key of its own, which CloudWatch and Budgets may use for this account", () => {
    expect(resources(stack, "aws_sns_topic")).toMatchObject([
      { name: "site-alerts", kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\..*\.arn\}$/) },
    ]);
    const [key] = resources(stack, "aws_kms_key");
    expect(key).toMatchObject({ enable_key_rotation: true });
    expect(JSON.parse(key?.["policy"]).Statement).toMatchObject([
      { Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*" },
      {
        Principal: { Service: ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] },
        Action: expect.arrayContaining(["kms:Decrypt"]),
        Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
      },
    ]);
  });

  it("lets nobody else publish", () => {
    const [policy] = resources(stack, "aws_sns_topic_policy");
    const publishes = (service: string, source: string) => ({
      ...{ Effect: "Allow", Principal: { Service: service }, Action: "sns:Publish", Resource: expect.any(String) },
      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" }, ArnLike: { "aws:SourceArn": source } },
    });
    expect(JSON.parse(policy?.["policy"]).Statement).toEqual([
      publishes("cloudwatch.amazonaws.com", "arn:aws:cloudwatch:us-east-2:123456789012:alarm:*"),
      publishes("budgets.amazonaws.com", "arn:aws:budgets::123456789012:*"),
    ]);
  });

  it("tells each address by mail, and keeps those that stay when one goes", () => {
    const subscriptions = (from: typeof stack) => (from.resource as Record<string, object>)["aws_sns_topic_subscription"];
    expect(resources(stack, "aws_sns_topic_subscription")).toMatchObject([
      { protocol: "email", endpoint: "a@example.com" },
      { protocol: "email", endpoint: "b@example.com" },
    ]);
    expect(subscriptions(stack)).toMatchObject(subscriptions(topicOf(["b@example.com"])) ?? {});
  });

  it("is there without anybody, and in other partitions", () => {
    expect(resources(topicOf([]), "aws_sns_topic")).toHaveLength(1);
    expect(resources(topicOf([], "cn-north-1"), "aws_kms_key")[0]?.["policy"]).toContain("arn:aws-cn:iam::");
  });
});

it("a role that tells it may publish to it and use its key, and nothing else", () => {
  expect(mayAlert({ topicArn: "topic", keyArn: "key" })).toMatchObject([
    { Action: "sns:Publish", Resource: "topic" },
    { Resource: "key" },
  ]);
});
