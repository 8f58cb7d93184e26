import { App } from "cdktf";
import { at } from "../../lib/errors";
import { synthToJson } from "../../lib/testing";
import { EksPodStack } from "../../stacks/eks-pod-stack";
import { EksStack } from "../../stacks/eks-stack";
import { NetworkStack } from "../../stacks/network-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

describe("the pod stack in a cluster", () => {
  const plan = sampleReplica({ scheduler: "eks" });
  const build = (app: App) => {
    const network = new NetworkStack(app, "network", plan);
    const eks = new EksStack(app, "eks", plan, network);
    return new EksPodStack(app, "pod", { plan, pod: at(plan.pods, 1), network, eks });
  };
  const { pod: stack } = synthToJson((app) => void build(app));

  it("has one managed node group with the nodes of its pod, in its subnet", () => {
    const [group] = resources(stack, "aws_eks_node_group");
    expect(group).toMatchObject({ cluster_name: "eks", node_group_name: "h100-2", scaling_config: { desired_size: 2 } });
    expect(group.subnet_ids).toEqual([expect.stringMatching(/remote_state.*subnet-h100-2/)]);
    expect(resources(stack, "aws_instance")).toEqual([]);
  });

  it("ends the group, and may end no other pod's", () => {
    const [schedule] = resources(stack, "aws_scheduler_schedule");
    expect(JSON.parse(schedule.target.input)).toEqual({ ClusterName: "eks", NodegroupName: "h100-2" });
    const policies = resources(stack, "aws_iam_role_policy").map(({ policy }) => policy);
    expect(policies).toEqual([expect.stringContaining("nodegroup/eks/h100-2/*")]);
    expect(stack?.output).toMatchObject({ ends: { value: { "h100-2": expect.stringMatching(/schedule_expression\}$/) } } });
  });

  it("is deployed after the cluster", () => {
    const app = new App();
    build(app);
    app.synth();
    expect(app.manifest.stacks["pod"]?.dependencies).toEqual(expect.arrayContaining(["network", "eks"]));
  });
});
