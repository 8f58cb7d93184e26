import { NodeProfile } from "../../../../lib/aws/nodes/node-profile";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the profile of a node", () => {
  const profile = (region: string, name = "site-h100-1") =>
    synthConstruct((scope) => {
      new NodeProfile(scope, "access", { name, region });
    });

  it("lets Session Manager in and gives nothing else", () => {
    const stack = profile("us-east-2");
    expect(resources(stack, "aws_iam_role_policy_attachment").map((one) => one.policy_arn)).toEqual([
      "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    ]);
    expect(JSON.parse(resources(stack, "aws_iam_role")[0].assume_role_policy).Statement).toEqual([
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
    ]);
    expect(stack.resource).not.toHaveProperty("aws_iam_role_policy");
  });

  it("gives what else is asked for", () => {
    const statements = [{ Effect: "Allow", Action: "a:B", Resource: "arn:c" }];
    const stack = synthConstruct((scope) => {
      new NodeProfile(scope, "access", { name: "site-h100-1", region: "us-east-2", statements });
    });
    expect(JSON.parse(resources(stack, "aws_iam_role_policy")[0].policy).Statement).toEqual(statements);
  });

  it("follows the partition of the region", () => {
    const [attachment] = resources(profile("us-gov-west-1"), "aws_iam_role_policy_attachment");
    expect(attachment.policy_arn).toMatch(/^arn:aws-us-gov:/);
  });

  it("shortens a long name for both role and profile", () => {
    const stack = profile("us-east-2", "x".repeat(90));
    for (const type of ["aws_iam_role", "aws_iam_instance_profile"]) expect(resources(stack, type)[0].name).toHaveLength(64);
  });
});
