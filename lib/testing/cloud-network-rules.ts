import { blockOf, textsOf, type Cloud, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { interfacesOf, typeOf } from "./node-template";

/** Addresses that AWS keeps in every subnet. Source: VPC User Guide, "Subnet CIDR blocks". */
const RESERVED = 5;

/** Routes that lead out of a network by themselves, by the argument that names where to. */
const WAYS_OUT = ["nat_gateway_id", "gateway_id", "transit_gateway_id", "network_interface_id", "vpc_peering_connection_id"];

/** Rules on subnets, and on images that nodes of them start from. */
export const CLOUD_NETWORK_RULES: readonly CloudRule[] = [
  {
    id: "NET101",
    title: "A subnet has an address for every interface of its nodes that takes one",
    reason: "In older layouts each EFA interface takes one: 64 nodes of 32 fill a /21.",
    check: eachOf("aws_subnet", (subnet, cloud) => {
      const prefix = Number(/\/(\d+)$/.exec(String(subnet.body["cidr_block"]))?.[1] ?? 0);
      const room = 2 ** (32 - prefix) - RESERVED;
      const instances = cloud.of("aws_instance").map((instance) => addressesIn(cloud, instance, subnet));
      const managed = cloud.of("aws_eks_node_group").map((group) => managedAddressesIn(cloud, group, subnet));
      const taken = [...instances, ...managed].reduce((sum, addresses) => sum + addresses, 0);
      return taken <= room ? [] : [`${String(subnet.body["cidr_block"])} has ${room} addresses, its nodes take ${taken}`];
    }),
  },
  {
    id: "NET102",
    title: "A subnet of nodes has a way out, or endpoints in its network",
    reason: "Nodes that reach neither Systems Manager nor packages come up and cannot be used.",
    check: eachOf("aws_subnet", (subnet, cloud) => {
      const hasNodes =
        cloud.of("aws_launch_template").some((template) => isIn(cloud, template, subnet)) ||
        cloud.of("aws_eks_node_group").some((group) => isManagedIn(cloud, group, subnet));
      if (!hasNodes || hasWayOut(cloud, subnet) || hasEndpoints(cloud, subnet)) return [];
      return ["nodes are in it, and it has neither a default route nor interface endpoints"];
    }),
  },
  {
    id: "AMI101",
    title: "The machine image is made for the processor of the nodes",
    reason: "An instance does not start from an image of another architecture.",
    check: eachOf("aws_launch_template", (template) => {
      const type = typeOf(template);
      const image = String(template.body["image_id"]);
      const [other] = ["x86_64", "arm64"].filter((name) => image.includes(name) && name !== type?.architecture);
      return type && other ? [`${type.name} is ${type.architecture}, the image ${image} is ${other}`] : [];
    }),
  },
];

/** Addresses that an instance takes in a subnet, by its template. */
function addressesIn(cloud: Cloud, instance: CloudResource, subnet: CloudResource): number {
  const template = cloud.follow(instance.stack, blockOf(instance.body["launch_template"])["id"]);
  if (!template) return 0;
  return interfacesOf(template).filter(
    ({ type, subnet: own }) => type !== "efa-only" && cloud.follow(template.stack, own) === subnet,
  ).length;
}

/** Addresses that the nodes of a managed node group take in a subnet, at its full size, without those of pods. */
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
    const routes = table ? cloud.pointing("aws_route", "route_table_id", table) : [];
    return routes.some(({ body }) => body["destination_cidr_block"] === "0.0.0.0/0" && WAYS_OUT.some((key) => key in body));
  });
}

function hasEndpoints(cloud: Cloud, subnet: CloudResource): boolean {
  const vpc = cloud.follow(subnet.stack, subnet.body["vpc_id"]);
  return (
    vpc !== undefined &&
    cloud.pointing("aws_vpc_endpoint", "vpc_id", vpc).some(({ body }) => body["vpc_endpoint_type"] === "Interface")
  );
}
