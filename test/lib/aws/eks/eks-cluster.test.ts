import { EksCluster } from "../../../../lib/aws/eks/eks-cluster";
import type { ReplicaProps } from "../../../../lib/model";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the control plane", () => {
  const made = (props: ReplicaProps = {}) =>
    synthConstruct((scope) => {
      const plan = sampleReplica({ scheduler: "eks", ...props });
      const ids = { vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2"], nodesId: "sg-nodes" };
      new EksCluster(scope, "eks", { name: "site-aws-eks", plan, account: ACCOUNT, ...ids });
    });
  const stack = made();
  const [cluster] = resources(stack, "aws_eks_cluster");

  it("has an API in the network alone, in two zones", () => {
    expect(cluster.vpc_config).toMatchObject({ endpoint_private_access: true, endpoint_public_access: false });
    expect(cluster.vpc_config.subnet_ids).toEqual(["subnet-1", "subnet-2"]);
    expect(cluster.vpc_config).not.toHaveProperty("public_access_cidrs");
  });

  it("encrypts secrets with a key of its own, which is renewed", () => {
    expect(cluster.encryption_config).toMatchObject({
      resources: ["secrets"],
      provider: { key_arn: expect.stringMatching(/aws_kms_key/) },
    });
    expect(resources(stack, "aws_kms_key")).toMatchObject([{ enable_key_rotation: true }]);
  });

  it("keeps all logs for a stated time, in a group that is there first", () => {
    expect(cluster.enabled_cluster_log_types).toHaveLength(5);
    expect(resources(stack, "aws_cloudwatch_log_group")).toMatchObject([
      { name: "/aws/eks/site-aws-eks/cluster", retention_in_days: 30, skip_destroy: false },
    ]);
    expect(cluster.depends_on).toContainEqual(expect.stringMatching(/^aws_cloudwatch_log_group\./));
    const kept = made({ storage: { keepOnDestroy: true } });
    expect(resources(kept, "aws_cloudwatch_log_group")).toMatchObject([{ skip_destroy: true }]);
  });

  it("knows access entries alone: whoever deploys it, and those that the file names", () => {
    expect(cluster.access_config.authentication_mode).toBe("API");
    expect(resources(stack, "aws_eks_access_entry")).toEqual([]);
    const admins = ["arn:aws:iam::123456789012:role/gpu-team", "arn:aws:iam::123456789012:user/ann"];
    const open = made({ eks: { admins } });
    expect(resources(open, "aws_eks_access_entry").map((entry) => entry.principal_arn)).toEqual(admins);
    for (const { policy_arn: policy, access_scope: scope } of resources(open, "aws_eks_access_policy_association")) {
      expect(policy).toBe("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy");
      expect(scope).toEqual({ type: "cluster" });
    }
  });

  it("knows administrators whose names differ in punctuation alone, and each one once", () => {
    const admins = ["role/a-b", "role/a.b", "role/a/b", "user/ann"].map((name) => `arn:aws:iam::123456789012:${name}`);
    const open = made({ eks: { admins: [...admins, ...admins] } });
    const entries = resources(open, "aws_eks_access_entry").map((entry) => entry.principal_arn as string);
    expect(entries.sort()).toEqual(admins);
    expect(resources(open, "aws_eks_access_policy_association")).toHaveLength(4);
  });

  it("runs the version that is asked for, and is moved on when its support ends", () => {
    expect(cluster).toMatchObject({ version: "1.35", upgrade_policy: { support_type: "STANDARD" } });
    const [older] = resources(made({ eks: { version: "1.34" } }), "aws_eks_cluster");
    expect(older.version).toBe("1.34");
  });
});
