import { EksClusterRole } from "../../../../lib/aws/eks/eks-cluster-role";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the role of a control plane", () => {
  const stack = synthConstruct(
    (scope) => void new EksClusterRole(scope, "access", { name: "site-eks", account: ACCOUNT, keyArn: "arn:key" }),
  );

  it("has the policy that EKS asks for, and may use the one key", () => {
    const [{ assume_role_policy: trust }] = resources(stack, "aws_iam_role");
    expect(JSON.parse(trust).Statement).toMatchObject([
      {
        Principal: { Service: "eks.amazonaws.com" },
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:eks:us-east-2:123456789012:cluster/site-eks" } },
      },
    ]);
    expect(resources(stack, "aws_iam_role_policy_attachment")).toMatchObject([
      { policy_arn: "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy" },
    ]);
    const [{ policy }] = resources(stack, "aws_iam_role_policy");
    expect(JSON.parse(policy).Statement).toMatchObject([{ Resource: "arn:key" }]);
  });
});
