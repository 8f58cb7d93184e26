import { eksAmiType } from "../../replica";
import { blockOf, blocksOf, textsOf, type Cloud, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { interfacesOf, isEfa, marketOf, reservationOf, typeOf } from "./node-template";

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Rules for EKS clusters: EKS rejects a wrong node group only on creation, or its nodes never join. */
export const CLOUD_EKS_RULES: readonly CloudRule[] = [
  {
    id: "EKS101",
    title: "A node group and its launch template must use the same purchase option",
    reason: "EKS requires a capacity block in both, with its id, and spot instances only in the group.",
    check: eachOfGroups((group, template) => {
      const [type, market] = [String(group.body["capacity_type"] ?? "ON_DEMAND"), marketOf(template)];
      if (market === "spot") return ["its launch template requests spot instances; set `capacity_type` instead"];
      if ((type === "CAPACITY_BLOCK") !== (market === "capacity-block"))
        return [`\`capacity_type\` is ${type}; the market of its launch template is ${String(market ?? "on-demand")}`];
      return type === "SPOT" && reservationOf(template) !== undefined ? ["spot instances with a reservation id"] : [];
    }),
  },
  {
    id: "EKS102",
    title: "The AMI of a node group must match the processor and the GPUs of its nodes",
    reason: "Nodes with the wrong AMI do not start, or offer no GPU.",
    check: eachOfGroups((group, template) => {
      const type = typeOf(template);
      const image = group.body["ami_type"];
      if (!type || image === "CUSTOM" || image === eksAmiType(type)) return [];
      return [`\`ami_type\` is ${String(image ?? "not set")}; ${type.name} requires ${eksAmiType(type)}`];
    }),
  },
  {
    id: "EKS103",
    title: "The launch template of a node group must not set what the group sets",
    reason: "EKS rejects a template with a subnet, an instance profile or a shutdown behavior.",
    check: eachOfGroups((_, template) =>
      [
        interfacesOf(template).some(({ subnet }) => subnet !== undefined) ? "a subnet" : [],
        template.body["iam_instance_profile"] === undefined ? [] : "an instance profile",
        template.body["instance_initiated_shutdown_behavior"] === undefined ? [] : "a shutdown behavior",
        template.body["hibernation_options"] === undefined ? [] : "hibernation",
      ]
        .flat()
        .map((what) => `its launch template has ${what}`),
    ),
  },
  {
    id: "EKS104",
    title: "The instance type of a node group must be set only in its launch template, with matching interfaces",
    reason:
      "EKS rejects a second one, and interfaces for one type may not fit another, such as one with fewer EFA interfaces.",
    check: eachOfGroups((group, template) => {
      const own = textsOf(group.body["instance_types"]);
      const several = interfacesOf(template).length > 1 || marketOf(template) !== undefined;
      if (template.body["instance_type"] === undefined) return several ? ["its launch template sets no instance type"] : [];
      return own.length === 0
        ? []
        : [`the group and its launch template both set an instance type (group: ${own.join(", ")})`];
    }),
  },
  {
    id: "EKS106",
    title: "A node group with EFA must be in one subnet",
    reason: "Subnets can be in different zones, and EFA does not cross zones.",
    check: eachOfGroups((group, template) => {
      const subnets = textsOf(group.body["subnet_ids"]);
      return subnets.length > 1 && interfacesOf(template).some(isEfa) ? [`it is in ${subnets.length} subnets`] : [];
    }),
  },
  {
    id: "EKS107",
    title: "The API of a cluster must not be reachable from all addresses",
    reason: "It is by default, and then an attacker needs only a leaked token.",
    check: eachOf("aws_eks_cluster", ({ body }) => {
      const { endpoint_public_access: isPublic = true, public_access_cidrs: from = EVERYWHERE } = blockOf(
        body["vpc_config"],
      );
      if (isPublic === false) return [];
      const open = textsOf(from).filter((block) => EVERYWHERE.includes(block));
      return open.length === 0 ? [] : [`its API is reachable from ${open.join(" and ")}`];
    }),
  },
  {
    id: "EKS108",
    title: "Secrets of a cluster must be encrypted with a key of the account",
    reason: "A backup of the cluster's data store then reveals no token or password. The setting cannot be reversed.",
    check: eachOf("aws_eks_cluster", ({ body }) =>
      textsOf(blockOf(body["encryption_config"])["resources"]).includes("secrets")
        ? []
        : ["`encryption_config` does not include secrets"],
    ),
  },
];

/** A check of each managed node group with its launch template. */
function eachOfGroups(check: (group: CloudResource, template: CloudResource) => readonly string[]): CloudRule["check"] {
  return eachOf("aws_eks_node_group", (group, cloud) => {
    const template = templateOf(cloud, group);
    return template ? check(group, template) : [];
  });
}

/** The launch template of a managed node group, by its id or its name. */
export function templateOf(cloud: Cloud, { stack, body }: CloudResource): CloudResource | undefined {
  const [{ id, name } = {} as { id?: unknown; name?: unknown }] = blocksOf(body["launch_template"]);
  return cloud.follow(stack, id ?? name);
}
