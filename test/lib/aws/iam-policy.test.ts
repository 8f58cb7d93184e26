import { assumableBy, policy } from "../../../lib/aws/iam-policy";

it("a policy carries the version that IAM reads today", () => {
  expect(JSON.parse(policy([{ Effect: "Allow" }]))).toEqual({ Version: "2012-10-17", Statement: [{ Effect: "Allow" }] });
});

it("a trust policy lets one service take the role", () => {
  expect(JSON.parse(assumableBy("ec2.amazonaws.com")).Statement).toEqual([
    { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
  ]);
});
