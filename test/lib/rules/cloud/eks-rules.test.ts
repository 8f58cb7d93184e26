import { CLOUD_EKS_RULES, templateOf } from "../../../../lib/rules/cloud/eks-rules";
import { Cloud } from "../../../../lib/rules/cloud/cloud";
import { cloudFindings } from "../../../support/cloud-findings";

const GROUP = { ami_type: "AL2023_x86_64_NVIDIA", launch_template: { id: "${aws_launch_template.a.id}" } };
const SAFE = { metadata_options: { http_put_response_hop_limit: 1 } };
const stack = (group: object, template: object) => ({
  aws_eks_node_group: { a: { ...GROUP, ...group } },
  aws_launch_template: { a: { instance_type: "p5.48xlarge", ...SAFE, ...template } },
});

describe("the rules on clusters", () => {
  it("hold for a group without a template of one's own, which EKS makes right", () => {
    const resource = { aws_eks_node_group: { a: { cluster_name: "site" } } };
    expect(CLOUD_EKS_RULES.flatMap(({ id }) => cloudFindings(id, resource))).toEqual([]);
  });

  it.each<[string, object, object, RegExp]>([
    ["EKS101", {}, { instance_market_options: { market_type: "spot" } }, /`capacity_type`/],
    ["EKS101", { capacity_type: "CAPACITY_BLOCK" }, {}, /CAPACITY_BLOCK; .* on-demand/],
    [
      "EKS101",
      { capacity_type: "SPOT" },
      { capacity_reservation_specification: { capacity_reservation_target: { capacity_reservation_id: "cr-1" } } },
      /spot instances with a reservation/,
    ],
    ["EKS102", { ami_type: undefined }, {}, /not set/],
    ["EKS102", { ami_type: "AL2023_x86_64_STANDARD" }, {}, /p5.48xlarge requires AL2023_x86_64_NVIDIA/],
    ["EKS103", {}, { iam_instance_profile: { name: "a" } }, /an instance profile/],
    ["EKS103", {}, { instance_initiated_shutdown_behavior: "stop" }, /a shutdown behavior/],
    ["EKS103", {}, { hibernation_options: { configured: true } }, /hibernation/],
    ["EKS104", { instance_types: ["p5.48xlarge"] }, {}, /both set an instance type/],
  ])("%s fails for %j with a template %j", (id, group, template, says) => {
    expect(cloudFindings(id, stack(group, template))).toEqual([expect.stringMatching(says)]);
  });

  it("hold for a type in the group where the template has one interface", () => {
    expect(cloudFindings("EKS104", stack({ instance_types: ["g5.xlarge"] }, { instance_type: undefined }))).toEqual([]);
  });

  it("hold for an API that some addresses reach", () => {
    const vpc = { vpc_config: { endpoint_public_access: true, public_access_cidrs: ["192.0.2.0/24"] } };
    expect(cloudFindings("EKS107", { aws_eks_cluster: { a: vpc } })).toEqual([]);
  });

  it("find a template by its id or by its name", () => {
    for (const argument of ["id", "name"]) {
      const resource = stack({ launch_template: { [argument]: `\${aws_launch_template.a.${argument}}` } }, {});
      const cloud = new Cloud({ stack: { resource } });
      expect(cloud.of("aws_eks_node_group").map((group) => templateOf(cloud, group)?.address)).toEqual([
        "aws_launch_template.a",
      ]);
    }
  });
});
