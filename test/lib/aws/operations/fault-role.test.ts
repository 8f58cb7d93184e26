import { FaultRole } from "../../../../lib/aws/operations/fault-role";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("what experiments may do", () => {
  const stack = synthConstruct((scope) => {
    new FaultRole(scope, "access", {
      name: "ops",
      site: "colossus-1",
      account: ACCOUNT,
      instanceActions: ["ec2:StopInstances"],
      documentArns: ["arn:aws:ssm:us-east-2:1:document/cap"],
    });
  });
  const [{ policy = "" } = {}] = resources(stack, "aws_iam_role_policy");
  const statements = JSON.parse(String(policy)).Statement as {
    Action: string | string[];
    Resource: string;
    Condition?: object;
  }[];

  it("is what they do to instances of this site, by tag", () => {
    const onInstances = statements.filter(({ Resource }) => Resource === "arn:aws:ec2:us-east-2:*:instance/*");
    expect(onInstances.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [["ec2:StopInstances"], { StringEquals: { "aws:ResourceTag/Site": "colossus-1" } }],
      ["ssm:SendCommand", { StringEquals: { "ssm:resourceTag/Site": "colossus-1" } }],
    ]);
  });

  it("is to send the documents of experiments", () => {
    expect(statements).toContainEqual(
      expect.objectContaining({ Action: "ssm:SendCommand", Resource: ["arn:aws:ssm:us-east-2:1:document/cap"] }),
    );
  });

  it("is on everything only what knows no resources, and is no wildcard", () => {
    expect(statements.filter(({ Resource }) => Resource === "*").map(({ Action }) => Action)).toEqual([
      ["ec2:DescribeInstances", "ssm:CancelCommand", "ssm:ListCommands"],
    ]);
    expect(statements.flatMap(({ Action }) => Action).join()).not.toContain("*");
  });

  it("is with a customer managed key also to start instances with its disks, if experiments start any", () => {
    const grants = (action: string) => {
      const made = synthConstruct((scope) => {
        const account = { ...ACCOUNT, keyArn: "arn:key" };
        const of = { name: "ops", site: "colossus-1", account, documentArns: ["arn:document"] };
        new FaultRole(scope, "access", { ...of, instanceActions: [action] });
      });
      return String(resources(made, "aws_iam_role_policy")[0]?.["policy"]).includes("kms:CreateGrant");
    };
    expect([grants("ec2:StartInstances"), grants("ec2:TerminateInstances")]).toEqual([true, false]);
  });

  it("is for experiments of the Fault Injection Service in this account alone", () => {
    expect(JSON.parse(resources(stack, "aws_iam_role")[0]?.["assume_role_policy"]).Statement).toMatchObject([
      {
        Principal: { Service: "fis.amazonaws.com" },
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:fis:us-east-2:123456789012:experiment/*" } },
      },
    ]);
  });
});
