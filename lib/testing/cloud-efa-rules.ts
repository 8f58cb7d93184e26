import { interfacesOfCard, type InstanceType } from "../catalog/instance-type";
import type { Cloud, CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowsAllOfItself } from "./security-group";
import { interfacesOf, isEfa, placementOf, typeOf, type TemplateInterface } from "./node-template";

/** Most EFA interfaces of a type that the catalog does not have: those of trn1n.32xlarge. Source: EC2 User Guide, "EFA". */
const MOST_ELSEWHERE = 16;

/** Rules on the network interfaces of nodes: EC2 refuses most of it only when an instance is launched. */
export const CLOUD_EFA_RULES: readonly CloudRule[] = [
  {
    id: "EFA101",
    title: "The first interface of a node carries IP",
    reason: "An interface of type efa-only has no address, and an instance does not start without one.",
    check: eachOfInterfaces(({ card, device, type }) =>
      card === 0 && device === 0 && type === "efa-only" ? "card 0, device 0 is efa-only" : undefined,
    ),
  },
  {
    id: "EFA102",
    title: "A node has no more EFA interfaces than its type allows",
    reason: "The number of EFA interfaces is a limit of its own, not the number of network cards.",
    check: eachOf("aws_launch_template", (template) => {
      const count = interfacesOf(template).filter(isEfa).length;
      const most = typeOf(template)?.efaInterfaces ?? MOST_ELSEWHERE;
      return count <= most
        ? []
        : [`${String(template.body["instance_type"])} with ${count} EFA interfaces, of at most ${most}`];
    }),
  },
  {
    id: "EFA103",
    title: "Interfaces stand on network cards that the type has",
    reason: "A launch fails for a card that is not there.",
    check: eachOfInterfaces(({ card }, type) =>
      type && card >= type.networkCards ? `card ${card}, of 0 to ${type.networkCards - 1} on ${type.name}` : undefined,
    ),
  },
  {
    id: "EFA104",
    title: "Device indices are below what a network card takes",
    reason: "A launch fails with an index beyond the card's interfaces.",
    check: eachOfInterfaces(({ card, device }, type) =>
      type && device >= interfacesOfCard(type, card)
        ? `card ${card}, device ${device}, of 0 to ${interfacesOfCard(type, card) - 1} on ${type.name}`
        : undefined,
    ),
  },
  {
    id: "EFA105",
    title: "No two interfaces of a node have the same card and device",
    reason: "The second one has no place; the launch fails.",
    check: eachOf("aws_launch_template", (template) => {
      const places = interfacesOf(template).map(({ card, device }) => `card ${card}, device ${device}`);
      const twice = places.filter((place, index) => places.indexOf(place) < index);
      return [...new Set(twice)].map((place) => `${place} is taken twice`);
    }),
  },
  {
    id: "EFA106",
    title: "The first network card has no EFA where it carries only IP",
    reason: "On types with one card more than EFA interfaces the first card is an ordinary one; the launch fails.",
    check: eachOfInterfaces((one, type) =>
      isEfa(one) && one.card === 0 && type && type.efaInterfaces > 0 && !type.firstCardEfa
        ? `card 0 of ${type.name} takes no ${one.type}`
        : undefined,
    ),
  },
  {
    id: "EFA107",
    title: "A node with several interfaces asks for no public address",
    reason: "EC2 gives public addresses only to instances with one interface.",
    check: eachOf("aws_launch_template", (template) => {
      const interfaces = interfacesOf(template);
      if (interfaces.length < 2 || !interfaces.some(({ isPublic }) => isPublic)) return [];
      return [`a public address with ${interfaces.length} interfaces`];
    }),
  },
  {
    id: "EFA108",
    title: "A security group of EFA interfaces allows all traffic from and to itself",
    reason: "EFA works only within such a group; an open rule for all addresses does not do instead.",
    check: eachOf("aws_launch_template", (template, cloud) => {
      const names = new Set(
        interfacesOf(template)
          .filter(isEfa)
          .flatMap(({ groups }) => groups),
      );
      const groups = [...names].map((name) => cloud.follow(template.stack, name)).filter((group) => group !== undefined);
      if (groups.length === 0 || groups.some((group) => allowsAllOfItself(cloud, group))) return [];
      return [`its EFA interfaces are in ${groups.map(({ address }) => address).join(", ")} alone`];
    }),
  },
  {
    id: "EFA109",
    title: "All interfaces of a node are in one subnet",
    reason: "A subnet is in one zone, and EFA does not leave it.",
    check: eachOf("aws_launch_template", (template) => {
      const subnets = new Set(interfacesOf(template).map(({ subnet }) => subnet));
      return subnets.size <= 1 ? [] : [`its interfaces are in ${subnets.size} subnets`];
    }),
  },
  {
    id: "EFA110",
    title: "All nodes of a placement group are of one instance type",
    reason: "Types differ in network cards, and a job over both runs at the speed of the slower one.",
    check: eachOf("aws_placement_group", (group, cloud) => {
      const types = new Set(templatesIn(cloud, group).map(({ body }) => body["instance_type"]));
      return types.size <= 1 ? [] : [`it holds ${[...types].map(String).sort().join(", ")}`];
    }),
  },
];

/** A check of each interface of each launch template, which is told the template's instance type where it is known. */
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
