import { Instance } from "@cdktf/provider-aws/lib/instance";
import { TerraformOutput } from "cdktf";
import type { AlertTarget } from "../../../../lib/aws/common/alert-topic";
import { Lease } from "../../../../lib/aws/guards/lease";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function leaseOf(hours: number, alerts?: AlertTarget, account = ACCOUNT) {
  return synthConstruct((scope) => {
    const nodes = ["h100-1-node-1", "h100-1-node-2"];
    const instances = Object.fromEntries(nodes.map((name, index) => [name, new Instance(scope, `node-${index + 1}`, {})]));
    const tags = { Site: "colossus-1", Pod: "h100-1" };
    const name = "site-aws-h100-1";
    const lease = new Lease(scope, "lease", { name, account, hours, tags, instances, alerts });
    new TerraformOutput(scope, "ends", { value: { ...lease.ends } });
  });
}

describe("the lease", () => {
  const stack = leaseOf(24);
  const schedules = resources(stack, "aws_scheduler_schedule");

  it("terminates each node by a schedule of its own", () => {
    expect(schedules.map((schedule) => [schedule.name, JSON.parse(schedule.target.input)])).toEqual([
      ["h100-1-node-1", { InstanceIds: ["${aws_instance.node-1.id}"] }],
      ["h100-1-node-2", { InstanceIds: ["${aws_instance.node-2.id}"] }],
    ]);
    for (const { target, flexible_time_window: window, group_name: group } of schedules) {
      expect(target.arn).toBe("arn:aws:scheduler:::aws-sdk:ec2:terminateInstances");
      expect(window).toEqual({ mode: "OFF" });
      expect(group).toMatch(/aws_scheduler_schedule_group/);
    }
  });

  it("sets the time once, and anew with a new instance or another number of hours", () => {
    const data = resources(stack, "terraform_data");
    expect(data.flatMap(({ input }) => input ?? [])).toEqual([{ hours: 24 }]);
    expect(data.flatMap(({ triggers_replace: life }) => life ?? [])).toEqual([
      "${aws_instance.node-1.id}",
      "${aws_instance.node-2.id}",
    ]);
    schedules.forEach((schedule, index) => {
      expect(schedule.schedule_expression).toMatch(/^at\(\$\{formatdate\(.*timeadd\(timestamp\(\), "24h"\)\)\}\)$/);
      expect(schedule.lifecycle).toEqual({
        ignore_changes: ["schedule_expression"],
        replace_triggered_by: [
          expect.stringMatching(new RegExp(`^terraform_data\\.lease_life-node-${index + 1}_\\w+\\.id$`)),
          expect.stringMatching(/^terraform_data\.lease_term_\w+\.output$/),
        ],
      });
    });
  });

  it("may terminate instances with its tags, and nothing else", () => {
    const [role] = resources(stack, "aws_iam_role");
    expect(JSON.parse(role.assume_role_policy).Statement).toMatchObject([
      {
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: {
          ArnLike: { "aws:SourceArn": "arn:aws:scheduler:us-east-2:123456789012:schedule-group/site-aws-h100-1" },
        },
      },
    ]);
    const [{ policy }] = resources(stack, "aws_iam_role_policy");
    expect(JSON.parse(policy).Statement).toEqual([
      {
        Effect: "Allow",
        Action: "ec2:TerminateInstances",
        Resource: "arn:aws:ec2:us-east-2:*:instance/*",
        Condition: { StringEquals: { "aws:ResourceTag/Site": "colossus-1", "aws:ResourceTag/Pod": "h100-1" } },
      },
    ]);
  });

  it("encrypts its schedules with the key of the replica, and may read them", () => {
    const keyArn = "arn:key";
    const keyed = leaseOf(24, { topicArn: "topic", keyArn }, { ...ACCOUNT, keyArn });
    const all = resources(keyed, "aws_scheduler_schedule");
    expect(all.map(({ kms_key_arn: key }) => key)).toEqual(all.map(() => keyArn));
    const [{ policy }] = resources(keyed, "aws_iam_role_policy");
    expect(JSON.parse(policy).Statement).toContainEqual({
      ...{ Effect: "Allow", Action: "kms:Decrypt", Resource: keyArn },
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:scheduler:schedule:arn":
            "arn:aws:scheduler:us-east-2:123456789012:schedule/site-aws-h100-1/*",
        },
      },
    });
  });

  it("tells a topic an hour before the first node ends, where there is one", () => {
    const told = leaseOf(24, { topicArn: "topic", keyArn: "key" });
    const [warning] = resources(told, "aws_scheduler_schedule").filter(({ name }) => name.endsWith("-warning"));
    expect(warning?.["schedule_expression"]).toContain('timeadd(timestamp(), "23h")');
    expect(warning?.["target"].arn).toBe("arn:aws:scheduler:::aws-sdk:sns:publish");
    const { TopicArn, Subject, Message } = JSON.parse(warning?.["target"].input);
    expect([TopicArn, Subject]).toEqual(["topic", "site-aws-h100-1: nodes end in an hour"]);
    expect(Message).toMatch(/h100-1-node-1 \$\{aws_scheduler_schedule\..*\.schedule_expression\} in UTC/);
    expect(warning?.["lifecycle"].replace_triggered_by).toEqual([
      expect.stringMatching(/^terraform_data\.lease_life-node-1_/),
      expect.stringMatching(/^terraform_data\.lease_term_/),
    ]);
    expect(resources(told, "aws_iam_role_policy")[0]?.["policy"]).toContain('"sns:Publish","Resource":"topic"');
  });

  it("tells nothing ahead of a lease of an hour, nor without a topic", () => {
    expect(resources(leaseOf(1, { topicArn: "topic", keyArn: "key" }), "aws_scheduler_schedule")).toHaveLength(2);
    expect(schedules).toHaveLength(2);
  });

  it("tells when each node ends", () => {
    expect(stack.output).toMatchObject({
      ends: { value: { "h100-1-node-1": expect.stringMatching(/aws_scheduler_schedule.*schedule_expression/) } },
    });
  });
});
