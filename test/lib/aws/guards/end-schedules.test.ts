import { Instance } from "@cdktf/provider-aws/lib/instance";
import { addressOf, EndSchedules } from "../../../../lib/aws/guards/end-schedules";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("schedules of what ends", () => {
  const addresses: string[] = [];
  const stack = synthConstruct((scope) => {
    const resource = new Instance(scope, "node", {});
    addresses.push(addressOf(resource));
    new EndSchedules(scope, "end", {
      ...{ name: "site", account: { ...ACCOUNT, region: "cn-north-1" }, hours: 5, call: "ec2:stopInstances" },
      allowed: (partition) => ({
        name: "stop",
        statement: { Action: "ec2:StopInstances", Resource: `arn:${partition}:ec2` },
      }),
      endings: { node: { resource, identity: "id", input: { Force: true } } },
    });
  });
  const [schedule] = resources(stack, "aws_scheduler_schedule");

  it("make the one call that they are allowed, in the partition of the region", () => {
    expect(schedule.target).toMatchObject({
      arn: "arn:aws-cn:scheduler:::aws-sdk:ec2:stopInstances",
      input: '{"Force":true}',
    });
    expect(JSON.parse(resources(stack, "aws_iam_role_policy")[0].policy).Statement[0].Resource).toBe("arn:aws-cn:ec2");
  });

  it("are made anew with what ends, even where that was gone, since what stands for its life is then replaced", () => {
    expect(addresses).toEqual(["aws_instance.node"]);
    expect(resources(stack, "terraform_data")).toContainEqual(
      expect.objectContaining({ triggers_replace: "${aws_instance.node.id}" }),
    );
    expect(schedule.lifecycle.replace_triggered_by).toContainEqual(
      expect.stringMatching(/^terraform_data\.end_life-node_\w+\.id$/),
    );
  });
});
