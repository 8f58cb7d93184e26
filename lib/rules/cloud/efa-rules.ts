import { interfacesOfCard, type InstanceType } from "../../catalog/instance-type";
import type { Cloud, CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowsAllOfItself } from "./security-group";
import { interfacesOf, isEfa, placementOf, typeOf, type TemplateInterface } from "./node-template";

/** Most EFA interfaces of any type outside the catalog: those of trn1n.32xlarge. Source: EC2 User Guide, "EFA". */
const MOST_ELSEWHERE = 16;

/** Rules for the network interfaces of nodes: EC2 rejects most errors only at launch. */
export const CLOUD_EFA_RULES: readonly CloudRule[] = [
  {
    id: "EFA101",
    title: "The first interface of a node must carry IP",
    reason: "An efa-only interface has no IP address, and an instance does not launch without one.",
    check: eachOfInterfaces(({ card, device, type }) =>
      card === 0 && device === 0 && type === "efa-only" ? "card 0, device 0 is efa-only" : undefined,
    ),
  },
  {
    id: "EFA102",
    title: "A node must not have more EFA interfaces than its type allows",
    reason: "The number of EFA interfaces has its own limit, independent of the number of network cards.",
    check: eachOf("aws_launch_template", (template) => {
      const count = interfacesOf(template).filter(isEfa).length;
      const most = typeOf(template)?.efaInterfaces ?? MOST_ELSEWHERE;
      return count <= most
        ? []
        : [`${String(template.body["instance_type"])} with ${count} EFA interfaces, allowed at most ${most}`];
    }),
  },
  {
    id: "EFA103",
    title: "Interfaces must be on network cards that the instance type has",
    reason: "A launch with a network card that does not exist fails.",
    check: eachOfInterfaces(({ card }, type) =>
      type && card >= type.networkCards ? `card ${card}, allowed 0 to ${type.networkCards - 1} on ${type.name}` : undefined,
    ),
  },
  {
    id: "EFA104",
    title: "Device indices must be within the range of their network card",
    reason: "A launch with an index beyond the card's interfaces fails.",
    check: eachOfInterfaces(({ card, device }, type) =>
      type && device >= interfacesOfCard(type, card)
        ? `card ${card}, device ${device}, allowed 0 to ${interfacesOfCard(type, card) - 1} on ${type.name}`
        : undefined,
    ),
  },
  {
    id: "EFA105",
    title: "No two interfaces of a node may have the same card and device index",
    reason: "The launch fails.",
    check: eachOf("aws_launch_template", (template) => {
      const places = interfacesOf(template).map(({ card, device }) => `card ${card}, device ${device}`);
      const twice = places.filter((place, index) => places.indexOf(place) < index);
      return [...new Set(twice)].map((place) => `${place} is used twice`);
    }),
  },
  {
    id: "EFA106",
    title: "The first network card must not have EFA if it carries only IP",
    reason: "Types with one more card than EFA interfaces have no EFA on the first card; the launch fails.",
    check: eachOfInterfaces((one, type) =>
      isEfa(one) && one.card === 0 && type && type.efaInterfaces > 0 && !type.firstCardEfa
        ? `card 0 of ${type.name} does not support ${one.type}`
        : undefined,
    ),
  },
  {
    id: "EFA107",
    title: "A node with several interfaces must not request a public address",
    reason: "EC2 assigns public addresses only to instances with one interface.",
    check: eachOf("aws_launch_template", (template) => {
      const interfaces = interfacesOf(template);
      if (interfaces.length < 2 || !interfaces.some(({ isPublic }) => isPublic)) return [];
      return [`a public address with ${interfaces.length} interfaces`];
    }),
  },
  {
    id: "EFA108",
    title: "A security group of EFA interfaces must allow all traffic to and from itself",
    reason: "EFA works only within such a group; a rule that allows all addresses does not replace it.",
    check: eachOf("aws_launch_template", (template, cloud) => {
      const names = new Set(
        interfacesOf(template)
          .filter(isEfa)
          .flatMap(({ groups }) => groups),
      );
      const groups = [...names].map((name) => cloud.follow(template.stack, name)).filter((group) => group !== undefined);
      if (groups.length === 0 || groups.some((group) => allowsAllOfItself(cloud, group))) return [];
      return [`its EFA interfaces are only in ${groups.map(({ address }) => address).join(", ")}`];
    }),
  },
  {
    id: "EFA109",
    title: "All interfaces of a node must be in one subnet",
    reason: "A subnet is in one zone, and EFA does not cross zones.",
    check: eachOf("aws_launch_template", (template) => {
      const subnets = new Set(interfacesOf(template).map(({ subnet }) => subnet));
      return subnets.size <= 1 ? [] : [`its interfaces are in ${subnets.size} subnets`];
    }),
  },
  {
    id: "EFA110",
    title: "All nodes of a placement group must have the same instance type",
    reason: "Types differ in network cards, and a job across both runs at the speed of the slower one.",
    check: eachOf("aws_placement_group", (group, cloud) => {
      const types = new Set(templatesIn(cloud, group).map(({ body }) => body["instance_type"]));
      return types.size <= 1 ? [] : [`instance types ${[...types].map(String).sort().join(", ")}`];
    }),
  },
];

/** A check of each interface of each launch template, with the template's instance type if known. */
function eachOfInterfaces(
  check: (one: TemplateInterface, type: InstanceType | undefined) => string | undefined,
): CloudRule["check"] {
  return eachOf("aws_launch_template", (template) =>
    interfacesOf(template).flatMap((one) => check(one, typeOf(template)) ?? []),
  );
}

function templatesIn(cloud: Cloud, group: CloudResource): CloudResource[] {
  return cloud.of("aws_launch_template").filter((template) => cloud.follow(template.stack, placementOf(template)) === group);
}
