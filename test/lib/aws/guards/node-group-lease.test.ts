import { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import { NodeGroupLease } from "../../../../lib/aws/guards/node-group-lease";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the lease of a managed node group", () => {
  const stack = synthConstruct((scope) => {
    const group = new EksNodeGroup(scope, "nodes", {
      ...{ clusterName: "site-aws-eks", nodeGroupName: "h100-1", nodeRoleArn: "arn", subnetIds: ["subnet-1"] },
      scalingConfig: { desiredSize: 2, minSize: 2, maxSize: 2 },
    });
    const names = { name: "site-aws-h100-1", clusterName: "site-aws-eks", groupName: "h100-1" };
    new NodeGroupLease(scope, "lease", { ...names, account: ACCOUNT, hours: 24, group });
  });
  const [schedule] = resources(stack, "aws_scheduler_schedule");

  it("deletes the group, which would replace instances that are terminated", () => {
    expect(schedule.target.arn).toBe("arn:aws:scheduler:::aws-sdk:eks:deleteNodegroup");
    expect(JSON.parse(schedule.target.input)).toEqual({ ClusterName: "site-aws-eks", NodegroupName: "h100-1" });
  });

  it("sets the time anew for a group that is made anew", () => {
    expect(resources(stack, "terraform_data")).toContainEqual(
      expect.objectContaining({ triggers_replace: "${aws_eks_node_group.nodes.arn}" }),
    );
    expect(schedule.lifecycle.replace_triggered_by).toHaveLength(2);
  });

  it("may delete this group, and nothing else", () => {
    const [{ policy }] = resources(stack, "aws_iam_role_policy");
    expect(JSON.parse(policy).Statement).toEqual([
      {
        Effect: "Allow",
        Action: "eks:DeleteNodegroup",
        Resource: "arn:aws:eks:us-east-2:*:nodegroup/site-aws-eks/h100-1/*",
      },
    ]);
  });
});
