import { EksNodeGroup } from "../../../../lib/aws/eks/eks-node-group";
import { at } from "../../../../lib/errors";
import type { ReplicaProps } from "../../../../lib/model";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the managed node group of a pod", () => {
  const made = (props: ReplicaProps = {}, capacityBlockId?: string) => {
    const plan = sampleReplica({ scheduler: "eks", ...props });
    const stack = synthConstruct((scope) => {
      new EksNodeGroup(scope, "pool", {
        ...{ name: "site-aws-h100-1", plan, pod: at(plan.pods, 0), clusterName: "site-aws-eks", capacityBlockId },
        ...{ subnetId: "subnet-1", securityGroupId: "sg-1" },
      });
    });
    const [group] = resources(stack, "aws_eks_node_group");
    const [template] = resources(stack, "aws_launch_template");
    return { stack, group, template };
  };
  const { group, template } = made();

  it("has as many nodes as the pod, no more and no fewer", () => {
    expect(group.scaling_config).toEqual({ desired_size: 2, min_size: 2, max_size: 2 });
    expect(group).toMatchObject({ cluster_name: "site-aws-eks", node_group_name: "h100-1", version: "1.35" });
  });

  it("is in the pod's subnet, which its template does not name, nor a role or an image", () => {
    expect(group.subnet_ids).toEqual(["subnet-1"]);
    expect(template.network_interfaces).toHaveLength(33);
    for (const one of template.network_interfaces) {
      expect(one).not.toHaveProperty("subnet_id");
      expect(one.security_groups).toEqual(["sg-1"]);
    }
    for (const key of ["image_id", "iam_instance_profile", "user_data"]) expect(template).not.toHaveProperty(key);
    expect(template.instance_type).toBe("p5.48xlarge");
    expect(group).not.toHaveProperty("instance_types");
  });

  it("lets containers reach the metadata service, and encrypts the root disk of Amazon Linux", () => {
    expect(template.metadata_options).toMatchObject({ http_tokens: "required", http_put_response_hop_limit: 1 });
    expect(template.block_device_mappings).toMatchObject([{ device_name: "/dev/xvda", ebs: { encrypted: "true" } }]);
  });

  it("starts from the image for its processor, at the release that is asked for", () => {
    expect(group.ami_type).toBe("AL2023_x86_64_NVIDIA");
    expect(group).not.toHaveProperty("release_version");
    const block = { kind: "capacity-block", reservation: "cr-0123456789abcdef0" } as const;
    const arm = made({ instanceType: "p6e-gb200.36xlarge", nodesPerPod: 18, capacity: block });
    expect(arm.group.ami_type).toBe("AL2023_ARM_64_NVIDIA");
    expect(made({ eks: { release: "1.35.2-20260512" } }).group.release_version).toBe("1.35.2-20260512");
  });

  it("labels nodes with their place in the site, and keeps everything off that wants no GPU", () => {
    expect(group.labels).toMatchObject({
      "gigasite/pod": "h100-1",
      "gigasite/loop": "tcs",
      "nvidia.com/gpu.present": "true",
    });
    expect(group.taint).toEqual([{ key: "nvidia.com/gpu", value: "true", effect: "NO_SCHEDULE" }]);
  });

  it("tags nodes so that operations find them by feed, loop and pod", () => {
    for (const { tags } of template.tag_specifications)
      expect(tags).toMatchObject({ Name: "h100-1", Pod: "h100-1", PowerFeed: "grid+turbines", CoolingLoop: "tcs" });
  });

  it("is bought on demand or as spot instances close together, where the template says nothing of it", () => {
    const spot = made({ capacity: { kind: "spot" } });
    expect([group.capacity_type, spot.group.capacity_type]).toEqual(["ON_DEMAND", "SPOT"]);
    for (const one of [made(), spot]) {
      expect(one.template).not.toHaveProperty("instance_market_options");
      expect(one.template.placement.group_name).toMatch(/aws_placement_group/);
    }
  });

  it("aims at a reservation or a capacity block in no placement group", () => {
    const reservation = made({ capacity: { kind: "reservation", reservation: "cr-0123456789abcdef0" } });
    const block = made({ capacity: { kind: "capacity-block", purchase: { offering: "cb-1" } } }, "cr-new");
    expect(reservation.group.capacity_type).toBe("ON_DEMAND");
    expect(block.group.capacity_type).toBe("CAPACITY_BLOCK");
    expect(block.template.instance_market_options).toEqual({ market_type: "capacity-block" });
    for (const [{ stack, template: own }, id] of [
      [reservation, "cr-0123456789abcdef0"],
      [block, "cr-new"],
    ] as const) {
      const { capacity_reservation_target: target } = own.capacity_reservation_specification;
      expect(target.capacity_reservation_id).toBe(id);
      expect(resources(stack, "aws_placement_group")).toEqual([]);
    }
  });
});
