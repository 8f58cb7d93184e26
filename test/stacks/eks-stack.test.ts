import { synthToJson } from "../../lib/testing";
import { EksStack } from "../../stacks/eks-stack";
import { NetworkStack } from "../../stacks/network-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources, resourcesById } from "../support/synth-stacks";

describe("the EKS stack", () => {
  const plan = sampleReplica({ scheduler: "eks" });
  const { eks: stack } = synthToJson((app) => {
    const network = new NetworkStack(app, "network", plan);
    new EksStack(app, "eks", plan, network);
  });

  it("has one cluster in the network's two shared subnets", () => {
    const [cluster] = resources(stack, "aws_eks_cluster");
    expect(cluster.name).toBe("eks");
    expect(cluster.vpc_config.subnet_ids).toEqual([
      expect.stringMatching(/remote_state.*services_/),
      expect.stringMatching(/remote_state.*services-other/),
    ]);
  });

  it("makes the network before nodes, and names after them", () => {
    const [system] = resources(stack, "aws_eks_node_group");
    expect(system.depends_on.filter((address: string) => address.startsWith("aws_eks_addon."))).toHaveLength(3);
    const { coredns } = resourcesById(stack, "aws_eks_addon");
    expect(coredns?.depends_on).toEqual([expect.stringMatching(/^aws_eks_node_group\.system/)]);
  });

  it("ends its nodes when those of the pods end", () => {
    const [schedule] = resources(stack, "aws_scheduler_schedule");
    expect(JSON.parse(schedule.target.input)).toEqual({ ClusterName: "eks", NodegroupName: "system" });
    expect(schedule.schedule_expression).toContain('"24h"');
  });

  it("tells the name of the cluster", () => {
    expect(stack?.output).toMatchObject({ cluster: { value: expect.stringMatching(/aws_eks_cluster.*name/) } });
  });
});
