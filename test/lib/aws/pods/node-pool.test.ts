import { NodePool } from "../../../../lib/aws/pods/node-pool";
import { at } from "../../../../lib/errors";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, resourcesById, synthConstruct } from "../../../support/synth-stacks";

describe("the node pool", () => {
  const plan = sampleReplica();
  const pod = at(plan.pods, 0);
  const stack = synthConstruct((scope) => {
    new NodePool(scope, "pool", {
      name: "site-aws-h100-1",
      plan,
      pod,
      account: ACCOUNT,
      subnetId: "subnet-1",
      securityGroupId: "sg-1",
    });
  });
  const [template] = Object.keys(resourcesById(stack, "aws_launch_template"));

  it("keeps its nodes close together", () => {
    expect(resources(stack, "aws_placement_group")).toEqual([
      expect.objectContaining({ name: "site-aws-h100-1", strategy: "cluster" }),
    ]);
    expect(resources(stack, "aws_launch_template")[0].placement.group_name).toMatch(/^\$\{aws_placement_group\./);
  });

  it("goes where the capacity is that is reserved for it", () => {
    const reserved = sampleReplica({ capacity: { kind: "capacity-block", purchase: { offering: "cbo-1" } } });
    const bought = synthConstruct((scope) => {
      const props = {
        name: "site-aws-h100-1",
        plan: reserved,
        pod,
        account: ACCOUNT,
        subnetId: "subnet-1",
        securityGroupId: "sg-1",
      };
      new NodePool(scope, "pool", { ...props, capacityBlockId: "cr-new" });
    });
    expect(resources(bought, "aws_placement_group")).toEqual([]);
    const [one] = resources(bought, "aws_launch_template");
    expect(one).not.toHaveProperty("placement");
    expect(one.instance_market_options).toEqual({ market_type: "capacity-block" });
    expect(one.capacity_reservation_specification).toEqual({
      capacity_reservation_target: { capacity_reservation_id: "cr-new" },
    });
  });

  it("starts every node with its user data, which is no change of a node that runs", () => {
    const started = synthConstruct((scope) => {
      const props = { name: "site-aws-h100-1", plan, pod, account: ACCOUNT, subnetId: "subnet-1", securityGroupId: "sg-1" };
      new NodePool(scope, "pool", { ...props, userData: "IyEvYmluL3No" });
    });
    expect(resources(started, "aws_launch_template")[0].user_data).toBe("IyEvYmluL3No");
    for (const instance of resources(started, "aws_instance"))
      expect(instance.lifecycle).toEqual({ ignore_changes: ["user_data"] });
  });

  it("makes every node from the newest version of one template", () => {
    expect(resources(stack, "aws_instance").map((instance) => instance.launch_template)).toEqual(
      pod.nodes.map(() => ({
        id: `\${aws_launch_template.${template}.id}`,
        version: `\${aws_launch_template.${template}.latest_version}`,
      })),
    );
  });

  it("tags nodes and their disks with their place in the site", () => {
    for (const [index, instance] of resources(stack, "aws_instance").entries()) {
      expect(instance.volume_tags).toEqual(instance.tags);
      expect(instance.tags).toEqual({
        Name: `h100-1-node-${index + 1}`,
        Site: "colossus-1",
        Owner: "colossus-1",
        Pod: "h100-1",
        Rack: "h100-1-rack-1",
        PowerFeed: "grid+turbines",
        CoolingLoop: "tcs",
        ManagedBy: "gigasite",
      });
    }
  });

  it("repeats on every node the metadata options, the profile and the disks' bandwidth of the template", () => {
    const [{ metadata_options: metadata, iam_instance_profile: profile }] = resources(stack, "aws_launch_template");
    for (const instance of resources(stack, "aws_instance"))
      expect(instance).toMatchObject({
        ...{ metadata_options: metadata, iam_instance_profile: profile.name, ebs_optimized: true },
      });
  });

  it("repeats no root disk: the provider would look up an image that is a parameter", () => {
    for (const instance of resources(stack, "aws_instance")) expect(instance).not.toHaveProperty("root_block_device");
  });

  it("repeats on every node what the template tags it with, or each plan would show a change", () => {
    const [{ tag_specifications: specifications }] = resources(stack, "aws_launch_template");
    for (const { tags } of specifications)
      for (const instance of resources(stack, "aws_instance")) expect(instance.tags).toMatchObject(tags);
  });
});
