import { assumableBy, policy } from "../../../../lib/aws/common/iam-policy";
import { ACCOUNT } from "../../../support/sample-account";

const statementsOf = (document: string) => JSON.parse(document).Statement as unknown[];

it("a policy carries the version that IAM reads today", () => {
  expect(JSON.parse(policy([{ Effect: "Allow" }]))).toEqual({ Version: "2012-10-17", Statement: [{ Effect: "Allow" }] });
});

it("a service takes a role only for the account and for the named resources", () => {
  const sourceArn = "arn:aws:fis:us-east-2:123456789012:experiment/*";
  expect(statementsOf(assumableBy({ service: "fis.amazonaws.com", account: ACCOUNT, sourceArn }))).toEqual([
    {
      ...{ Effect: "Allow", Principal: { Service: "fis.amazonaws.com" }, Action: "sts:AssumeRole" },
      Condition: {
        StringEquals: { "aws:SourceAccount": ACCOUNT.id },
        ArnLike: { "aws:SourceArn": sourceArn },
      },
    },
  ]);
});

it("pods take a role only with one service account of one cluster", () => {
  const pods = { clusterArn: "arn:cluster", namespace: "kube-system", serviceAccount: "aws-node" };
  expect(statementsOf(assumableBy({ service: "pods.eks.amazonaws.com", ...pods }))).toEqual([
    {
      ...{ Effect: "Allow", Principal: { Service: "pods.eks.amazonaws.com" }, Action: ["sts:AssumeRole", "sts:TagSession"] },
      Condition: {
        StringEquals: {
          "aws:RequestTag/eks-cluster-arn": "arn:cluster",
          "aws:RequestTag/kubernetes-namespace": "kube-system",
          "aws:RequestTag/kubernetes-service-account": "aws-node",
        },
      },
    },
  ]);
});

it("EC2 sends no source, so that a condition on it would keep every instance from its role", () => {
  expect(statementsOf(assumableBy({ service: "ec2.amazonaws.com" }))).toEqual([
    { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
  ]);
});
