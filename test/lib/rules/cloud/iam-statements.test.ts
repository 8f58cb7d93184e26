import { allowedBy } from "../../../../lib/rules/cloud/iam-statements";

const resource = (body: object) => ({ stack: "stack", address: "aws_iam_role.a", type: "aws_iam_role", body: { ...body } });
const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });

describe("allowedBy", () => {
  it("reads actions and resources, one or several", () => {
    const one = { Effect: "Allow", Action: "ec2:RunInstances", Resource: "*" };
    const many = { Effect: "Allow", Action: ["a:B", "a:C"], Resource: ["${aws_s3_bucket.a.arn}"] };
    expect(allowedBy(resource({ policy: policy(one, many) }))).toEqual([
      expect.objectContaining({ actions: ["ec2:RunInstances"], resources: ["*"] }),
      expect.objectContaining({ actions: ["a:B", "a:C"], resources: ["${aws_s3_bucket.a.arn}"] }),
    ]);
  });

  it("reads trust policies, which name no resource, and inline policies", () => {
    const body = {
      assume_role_policy: policy({ Effect: "Allow", Action: "sts:AssumeRole" }),
      inline_policy: [{ name: "own", policy: policy({ Effect: "Allow", Action: "a:B", Resource: "c" }) }],
    };
    expect(allowedBy(resource(body)).map(({ actions }) => actions)).toEqual([["sts:AssumeRole"], ["a:B"]]);
  });

  it("reads the services that are trusted, and the keys of all conditions", () => {
    const Condition = { StringEquals: { "aws:SourceAccount": "1" }, ArnLike: { "aws:SourceArn": "arn" } };
    const trust = { Effect: "Allow", Principal: { Service: "a.amazonaws.com" }, Action: "sts:AssumeRole", Condition };
    expect(allowedBy(resource({ assume_role_policy: policy(trust) }))).toEqual([
      expect.objectContaining({ services: ["a.amazonaws.com"], conditions: ["aws:SourceAccount", "aws:SourceArn"] }),
    ]);
  });

  it("leaves out what is denied, and what is no JSON", () => {
    expect(allowedBy(resource({ policy: policy({ Effect: "Deny", Action: "*", Resource: "*" }) }))).toEqual([]);
    expect(allowedBy(resource({ policy: "${data.aws_iam_policy_document.a.json}" }))).toEqual([]);
  });
});
