import { EksSystemNodes } from "../../../../lib/aws/eks/eks-system-nodes";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the system nodes of a cluster", () => {
  const stack = synthConstruct((scope) => {
    const plan = sampleReplica({ scheduler: "eks", eks: { release: "1.35.2-20260512" } });
    const ids = { subnetId: "subnet-1", securityGroupId: "sg-1", after: [{ fqn: "aws_eks_addon.cni" }] };
    new EksSystemNodes(scope, "system", { ...ids, name: "site-aws-eks", plan, clusterName: "site-aws-eks" });
  });
  const [group] = resources(stack, "aws_eks_node_group");
  const [template] = resources(stack, "aws_launch_template");

  it("have no GPU and no taint, so that names and operators run on them", () => {
    expect(group).toMatchObject({
      node_group_name: "system",
      ami_type: "AL2023_x86_64_STANDARD",
      capacity_type: "ON_DEMAND",
    });
    expect(group).not.toHaveProperty("taint");
    expect(template).toMatchObject({ instance_type: "m6i.large" });
    expect(template.network_interfaces).toHaveLength(1);
  });

  it("come after what they need to join", () => {
    expect(group.depends_on).toContain("aws_eks_addon.cni");
  });

  it("are found by their tag, and are none of the nodes of a feed", () => {
    const [{ tags }] = template.tag_specifications;
    expect(tags).toMatchObject({ Site: "colossus-1", Role: "system" });
    expect(tags).not.toHaveProperty("PowerFeed");
  });

  it("take the newest image: the release that is pinned is that of nodes with GPUs", () => {
    expect(group).not.toHaveProperty("release_version");
  });
});
