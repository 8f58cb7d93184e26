import { EksNetworkAddons } from "../../../../lib/aws/eks/eks-network-addons";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the add-ons of a cluster's network", () => {
  const stack = synthConstruct(
    (scope) => void new EksNetworkAddons(scope, "addons", { name: "site-eks", account: ACCOUNT, clusterName: "site-eks" }),
  );
  const addons = resources(stack, "aws_eks_addon");

  it("are those that nodes need to join", () => {
    expect(addons.map((addon) => addon.addon_name).sort()).toEqual(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"]);
  });

  it("give the network plugin its rights before it starts, and nodes none of them", () => {
    expect(resources(stack, "aws_eks_pod_identity_association")).toMatchObject([
      { namespace: "kube-system", service_account: "aws-node" },
    ]);
    const [{ assume_role_policy: trust }] = resources(stack, "aws_iam_role");
    expect(JSON.parse(trust).Statement).toMatchObject([
      {
        Principal: { Service: "pods.eks.amazonaws.com" },
        Condition: {
          StringEquals: {
            "aws:RequestTag/eks-cluster-arn": "arn:aws:eks:us-east-2:123456789012:cluster/site-eks",
            "aws:RequestTag/kubernetes-service-account": "aws-node",
          },
        },
      },
    ]);
    const cni = addons.find((addon) => addon.addon_name === "vpc-cni");
    expect(cni?.depends_on).toContainEqual(expect.stringMatching(/^aws_eks_pod_identity_association\./));
  });

  it("keep no interface full of addresses in store, which would fill the subnet of a pod", () => {
    const cni = addons.find((addon) => addon.addon_name === "vpc-cni");
    expect(JSON.parse(cni?.configuration_values).env).toEqual({ MINIMUM_IP_TARGET: "16", WARM_IP_TARGET: "4" });
  });
});
