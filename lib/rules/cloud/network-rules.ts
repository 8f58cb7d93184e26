import { thousands } from "../../formats";
import { blockOf, textsOf, type Cloud, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { interfacesOf, typeOf } from "./node-template";

/** Addresses that AWS reserves in every subnet. Source: VPC User Guide, "Subnet CIDR blocks". */
const RESERVED = 5;

/** Arguments of routes that lead out of a network. */
const WAYS_OUT = ["nat_gateway_id", "gateway_id", "transit_gateway_id", "network_interface_id", "vpc_peering_connection_id"];

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Rules for subnets, for outbound traffic and for the AMIs of nodes. */
export const CLOUD_NETWORK_RULES: readonly CloudRule[] = [
  {
    id: "NET101",
    title: "A subnet must have an address for every interface of its nodes that needs one",
    reason: "In older layouts, every EFA interface takes one: 64 nodes of 32 interfaces fill a /21.",
    check: eachOf("aws_subnet", (subnet, cloud) => {
      const prefix = Number(/\/(\d+)$/.exec(String(subnet.body["cidr_block"]))?.[1] ?? 0);
      const room = 2 ** (32 - prefix) - RESERVED;
      const instances = cloud.of("aws_instance").map((instance) => addressesIn(cloud, instance, subnet));
      const managed = cloud.of("aws_eks_node_group").map((group) => managedAddressesIn(cloud, group, subnet));
      const taken = [...instances, ...managed].reduce((sum, addresses) => sum + addresses, 0);
      return taken <= room
        ? []
        : [`${String(subnet.body["cidr_block"])} has ${thousands(room)} addresses, its nodes need ${thousands(taken)}`];
    }),
  },
  {
    id: "NET102",
    title: "A subnet with nodes must have a route out, or endpoints in its network",
    reason: "Nodes that cannot reach Systems Manager and package repositories start but are unusable.",
    check: eachOf("aws_subnet", (subnet, cloud) => {
      const hasNodes =
        cloud.of("aws_launch_template").some((template) => isIn(cloud, template, subnet)) ||
        cloud.of("aws_eks_node_group").some((group) => isManagedIn(cloud, group, subnet));
      if (!hasNodes || hasWayOut(cloud, subnet) || hasEndpoints(cloud, subnet)) return [];
      return ["it has nodes but neither a default route nor interface endpoints"];
    }),
  },
  {
    id: "NET103",
    title: "In a network without a way out, security groups must not allow all addresses",
    reason: "The rule then has no use but to let traffic out of hosts as soon as a route is added.",
    check: eachOf("aws_vpc_security_group_egress_rule", (rule, cloud) => {
      const to = [rule.body["cidr_ipv4"], rule.body["cidr_ipv6"]].filter((block) => EVERYWHERE.includes(String(block)));
      const group = cloud.follow(rule.stack, rule.body["security_group_id"]);
      const vpc = group && cloud.follow(group.stack, group.body["vpc_id"]);
      if (to.length === 0 || !vpc) return [];
      const tables = cloud.pointing("aws_route_table", "vpc_id", vpc);
      if (tables.length === 0 || tables.some((table) => leadsOut(cloud, table))) return [];
      return [`it allows traffic to ${String(to[0])}, and its network has no default route`];
    }),
  },
  {
    id: "AMI101",
    title: "The AMI must match the processor of the nodes",
    reason: "An instance does not boot from an AMI of another architecture.",
    check: eachOf("aws_launch_template", (template) => {
      const type = typeOf(template);
      const image = String(template.body["image_id"]);
      const [other] = ["x86_64", "arm64"].filter((name) => image.includes(name) && name !== type?.architecture);
      return type && other ? [`${type.name} is ${type.architecture}; AMI ${image} is ${other}`] : [];
    }),
  },
];

/** Addresses of an instance in a subnet, from its launch template. */
function addressesIn(cloud: Cloud, instance: CloudResource, subnet: CloudResource): number {
  const template = cloud.follow(instance.stack, blockOf(instance.body["launch_template"])["id"]);
  if (!template) return 0;
  return interfacesOf(template).filter(
    ({ type, subnet: own }) => type !== "efa-only" && cloud.follow(template.stack, own) === subnet,
  ).length;
}

/** Addresses of a managed node group in a subnet at full size, without those of Kubernetes pods. */
function managedAddressesIn(cloud: Cloud, group: CloudResource, subnet: CloudResource): number {
  const template = cloud.follow(group.stack, blockOf(group.body["launch_template"])["id"]);
  if (!template || !isManagedIn(cloud, group, subnet)) return 0;
  const size = Number(blockOf(group.body["scaling_config"])["max_size"] ?? 0);
  return size * interfacesOf(template).filter(({ type }) => type !== "efa-only").length;
}

function isManagedIn(cloud: Cloud, group: CloudResource, subnet: CloudResource): boolean {
  return textsOf(group.body["subnet_ids"]).some((own) => cloud.follow(group.stack, own) === subnet);
}

function isIn(cloud: Cloud, template: CloudResource, subnet: CloudResource): boolean {
  return interfacesOf(template).some((one) => cloud.follow(template.stack, one.subnet) === subnet);
}

function hasWayOut(cloud: Cloud, subnet: CloudResource): boolean {
  return cloud.pointing("aws_route_table_association", "subnet_id", subnet).some((association) => {
    const table = cloud.follow(association.stack, association.body["route_table_id"]);
    return table !== undefined && leadsOut(cloud, table);
  });
}

function leadsOut(cloud: Cloud, table: CloudResource): boolean {
  return cloud
    .pointing("aws_route", "route_table_id", table)
    .some(({ body }) => body["destination_cidr_block"] === "0.0.0.0/0" && WAYS_OUT.some((key) => key in body));
}

function hasEndpoints(cloud: Cloud, subnet: CloudResource): boolean {
  const vpc = cloud.follow(subnet.stack, subnet.body["vpc_id"]);
  return (
    vpc !== undefined &&
    cloud.pointing("aws_vpc_endpoint", "vpc_id", vpc).some(({ body }) => body["vpc_endpoint_type"] === "Interface")
  );
}
