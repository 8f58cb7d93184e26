import { EksNodeRole } from "../../../../lib/aws/eks/eks-node-role";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the role of a cluster's nodes", () => {
  const role = (statements?: object[]) =>
    synthConstruct((scope) => void new EksNodeRole(scope, "access", { name: "site-eks", region: "cn-north-1", statements }));

  it("lets EC2 take it, join the cluster, pull images and open sessions, without the rights of the network plugin", () => {
    const stack = role();
    const [{ assume_role_policy: trust }] = resources(stack, "aws_iam_role");
    expect(JSON.parse(trust).Statement[0].Principal).toEqual({ Service: "ec2.amazonaws.com" });
    expect(
      resources(stack, "aws_iam_role_policy_attachment")
        .map((one) => one.policy_arn)
        .sort(),
    ).toEqual(
      ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"].map(
        (name) => `arn:aws-cn:iam::aws:policy/${name}`,
      ),
    );
    expect(resources(stack, "aws_iam_role_policy")).toEqual([]);
  });

  it("has what else nodes may do", () => {
    const [{ policy }] = resources(role([{ Effect: "Allow" }]), "aws_iam_role_policy");
    expect(JSON.parse(policy).Statement).toEqual([{ Effect: "Allow" }]);
  });
});
