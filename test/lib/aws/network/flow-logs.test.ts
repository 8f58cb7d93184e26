import { FlowLogs } from "../../../../lib/aws/network/flow-logs";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the flow logs", () => {
  const { spec } = sampleReplica();
  const stack = synthConstruct((scope) => {
    new FlowLogs(scope, "flow-logs", { name: "site-network", vpcId: "vpc-1", account: ACCOUNT, spec });
  });

  it("record all traffic and are kept for 30 days", () => {
    expect(resources(stack, "aws_flow_log")).toEqual([
      expect.objectContaining({ vpc_id: "vpc-1", traffic_type: "ALL", log_destination_type: "cloud-watch-logs" }),
    ]);
    expect(resources(stack, "aws_cloudwatch_log_group")[0]).toMatchObject({
      name: "/gigasite/site-network/flow-logs",
      retention_in_days: 30,
      skip_destroy: false,
    });
  });

  it("outlive the stack where they are to be kept", () => {
    const { spec: kept } = sampleReplica({ storage: { keepOnDestroy: true } });
    const outliving = synthConstruct((scope) => {
      new FlowLogs(scope, "flow-logs", { name: "site-network", vpcId: "vpc-1", account: ACCOUNT, spec: kept });
    });
    expect(resources(outliving, "aws_cloudwatch_log_group")[0].skip_destroy).toBe(true);
  });

  it("are written by a role that may write to their own group and no other", () => {
    const [role] = resources(stack, "aws_iam_role");
    expect(JSON.parse(role.assume_role_policy).Statement).toEqual([
      {
        ...{ Effect: "Allow", Principal: { Service: "vpc-flow-logs.amazonaws.com" }, Action: "sts:AssumeRole" },
        Condition: {
          StringEquals: { "aws:SourceAccount": "123456789012" },
          ArnLike: { "aws:SourceArn": "arn:aws:ec2:us-east-2:123456789012:vpc-flow-log/*" },
        },
      },
    ]);
    const [{ policy }] = resources(stack, "aws_iam_role_policy");
    const [statement, ...more] = JSON.parse(policy).Statement;
    expect(more).toEqual([]);
    for (const action of statement.Action) expect(action).toMatch(/^logs:(Put|Create|Describe)Log\w+$/);
    for (const resource of statement.Resource)
      expect(resource).toMatch(/^\$\{aws_cloudwatch_log_group\.[\w-]+\.arn\}(:\*)?$/);
  });
});
