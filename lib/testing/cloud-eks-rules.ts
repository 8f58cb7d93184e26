import { eksAmiType } from "../replica";
import { blockOf, blocksOf, textsOf, type Cloud, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { interfacesOf, isEfa, marketOf, reservationOf, typeOf } from "./node-template";

/** Hops that an answer of the metadata service takes to a container on the node. */
const CONTAINER_HOPS = 2;
const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Rules on clusters of EKS: it refuses a wrong node group when it is made, or nodes never join. */
export const CLOUD_EKS_RULES: readonly CloudRule[] = [
  {
    id: "EKS101",
    title: "A node group is bought the way that its launch template says",
    reason: "EKS takes a capacity block only from both, with its id, and spot instances only from the group.",
    check: eachOfGroups((group, template) => {
      const [type, market] = [String(group.body["capacity_type"] ?? "ON_DEMAND"), marketOf(template)];
      if (market === "spot") return ["its launch template asks for spot instances, which is for `capacity_type` to do"];
      if ((type === "CAPACITY_BLOCK") !== (market === "capacity-block"))
        return [`\`capacity_type\` is ${type}, its launch template's market is ${String(market ?? "the regular one")}`];
      return type === "SPOT" && reservationOf(template) !== undefined ? ["spot instances with a reservation's id"] : [];
    }),
  },
  {
    id: "EKS102",
    title: "The image of a node group is made for the processor and the GPUs of its nodes",
    reason: "Nodes of the wrong image do not start, or offer no GPU.",
    check: eachOfGroups((group, template) => {
      const type = typeOf(template);
      const image = group.body["ami_type"];
      if (!type || image === "CUSTOM" || image === eksAmiType(type)) return [];
      return [`\`ami_type\` is ${String(image ?? "not stated")}, ${type.name} takes ${eksAmiType(type)}`];
    }),
  },
  {
    id: "EKS103",
    title: "The launch template of a node group leaves to the group what is the group's",
    reason: "EKS refuses a template with a subnet, an instance profile, or a shutdown behavior.",
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
    title: "The instance type of a node group stands in the launch template alone, with the interfaces that are made for it",
    reason: "EKS refuses two places; interfaces for one type do not fit another, such as one with fewer EFA interfaces.",
    check: eachOfGroups((group, template) => {
      const own = textsOf(group.body["instance_types"]);
      const several = interfacesOf(template).length > 1 || marketOf(template) !== undefined;
      if (template.body["instance_type"] === undefined) return several ? ["its launch template names no instance type"] : [];
      return own.length === 0 ? [] : [`both name an instance type: ${own.join(", ")} in the group`];
    }),
  },
  {
    id: "EKS105",
    title: "Containers on the nodes of a cluster reach the metadata service",
    reason: "With one hop device plugins and jobs do not learn the region, and clients of AWS fail.",
    check: eachOfGroups((_, template) => {
      const hops = Number(blockOf(template.body["metadata_options"])["http_put_response_hop_limit"] ?? 1);
      return hops >= CONTAINER_HOPS ? [] : [`the hop limit of its launch template is ${hops}`];
    }),
  },
  {
    id: "EKS106",
    title: "A node group with EFA is in one subnet",
    reason: "Subnets are in different zones, and EFA does not leave one.",
    check: eachOfGroups((group, template) => {
      const subnets = textsOf(group.body["subnet_ids"]);
      return subnets.length > 1 && interfacesOf(template).some(isEfa) ? [`it is in ${subnets.length} subnets`] : [];
    }),
  },
  {
    id: "EKS107",
    title: "The API of a cluster is not reached from all addresses",
    reason: "Without further settings it is, and a leaked token is all that an attacker then needs.",
    check: eachOf("aws_eks_cluster", ({ body }) => {
      const { endpoint_public_access: isPublic = true, public_access_cidrs: from = EVERYWHERE } = blockOf(
        body["vpc_config"],
      );
      if (isPublic === false) return [];
      const open = textsOf(from).filter((block) => EVERYWHERE.includes(block));
      return open.length === 0 ? [] : [`its API is reached from ${open.join(" and ")}`];
    }),
  },
  {
    id: "EKS108",
    title: "Secrets of a cluster are encrypted with a key of the account",
    reason: "Who reads a backup of the cluster's store then reads no token or password; it cannot be taken back later.",
    check: eachOf("aws_eks_cluster", ({ body }) =>
      textsOf(blockOf(body["encryption_config"])["resources"]).includes("secrets")
        ? []
        : ["`encryption_config` does not name secrets"],
    ),
  },
];

/** A check of each managed node group with the launch template that it follows. */
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
