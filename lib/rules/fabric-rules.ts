import type { Catalog, PartOf } from "../catalog";
import type { Fabric, Site } from "../model";
import { figure, pathOfNamed, type Breach, type Rule, type Subject } from "./rule";
import { nicsFor, type CablePlan, type FabricPlan } from "../sizing";

function eachFabric({ checked, plan }: Subject, check: (fabric: FabricPlan) => Omit<Breach, "path"> | undefined): Breach[] {
  return plan.fabrics.flatMap((fabric) => {
    const breach = check(fabric);
    return breach ? { path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name), ...breach } : [];
  });
}

/** Checks each fabric that has its uplinks in another one. */
function eachUplinked(
  subject: Subject,
  check: (fabric: FabricPlan, above: FabricPlan) => Omit<Breach, "path"> | undefined,
): Breach[] {
  return eachFabric(subject, (fabric) => {
    const above = subject.plan.fabrics.find(({ name }) => name === fabric.uplinksTo);
    return above && fabric.unbuildable === null && above.endpoints > 0 ? check(fabric, above) : undefined;
  });
}

export const FABRIC_RULES: readonly Rule[] = [
  {
    id: "FAB001",
    level: "error",
    title: "A switch port is at least as fast as the NIC that it serves",
    reason: "A slower port does not link up with the NIC at its speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        !tooSlow(fabric)
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable ?? ""}`,
              remedy: "name a switch with faster ports, or set `nicGbps` to the speed that the NICs run at",
            },
      ),
  },
  {
    id: "FAB002",
    level: "error",
    title: "A fabric joins all of its endpoints within three tiers",
    reason: "Tiers and radix bound a fat tree; beyond it no set of cables joins all nodes at full speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        fabric.unbuildable === null || fabric.endpoints === 0 || tooSlow(fabric)
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable}`,
              remedy:
                "take a switch of a higher radix, allow more tiers, or build islands: several fabrics that each join some of the pods",
            },
      ),
  },
  {
    id: "FAB003",
    level: "error",
    title: "The catalog has media for every cable",
    reason: "A link that no cable and no pair of transceivers spans cannot be bought.",
    check: ({ checked, plan }) =>
      plan.fabrics.flatMap((fabric) =>
        fabric.cables
          .filter((cable) => cable.cables.length === 0)
          .map((cable) => ({
            path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name),
            message: `fabric "${fabric.name}": no media of the catalog carry ${speedText(fabric, cable)} Gbps over the ${figure(cable.lengthM)} m of its ${cable.layer} layer`,
            remedy:
              cable.layer === "external"
                ? "describe a transceiver and a cable for it under `parts`, or set a shorter `externalLength`"
                : "describe transceivers and a cable for it under `parts`, allow more `media`, or take leaf groups that span fewer racks",
          })),
      ),
  },
  {
    id: "FAB004",
    level: "warning",
    title: "NICs that are slower than their fabric share its ports",
    reason: "The fabric is sized for the fastest NIC; what others leave of a port is paid for and not used.",
    check: (subject) =>
      eachFabric(subject, (fabric) => {
        const { site, catalog } = subject.checked;
        const pods = site.pods.filter((pod) => fabric.pods.includes(pod.name));
        const speeds = [...new Set(pods.map((pod) => nicsFor(catalog.of(pod.node, "node"), fabric.role).nicGbps))];
        const fixed = site.fabrics.some((entry) => entry.name === fabric.name && entry.nicGbps !== undefined);
        const wasted = fabric.linkSpeeds.some(
          ({ gbps, perPort }) => speeds.includes(gbps * fabric.planes) && gbps * perPort < fabric.linkGbps,
        );
        if (speeds.length < 2 || fixed || !wasted) return undefined;
        return {
          message: `fabric "${fabric.name}" joins NICs of ${speeds.map((speed) => `${speed} Gbps`).join(" and ")}, and slower ones take ports of ${figure(fabric.linkGbps)} Gbps`,
          remedy:
            "take a switch whose ports split to the slower speed, make a fabric for each speed, or set `nicGbps` to the speed that all of them run at",
        };
      }),
  },
  {
    id: "FAB005",
    level: "warning",
    title: "A switch divides its ports evenly at the oversubscription asked for",
    reason: "Ports that fit on neither side of a leaf are paid for and not used.",
    check: (subject) =>
      eachFabric(subject, ({ name, radix, oversubscription, tiers }) => {
        const [leaf] = tiers;
        const split = leaf && subject.checked.catalog.of(leaf.part, "switch").uplinkPorts === 0;
        const { peerLinks = 0, freeLeafPorts = 0 } = subject.checked.site.fabrics.find((own) => own.name === name) ?? {};
        const used = leaf ? leaf.downPorts + leaf.upPorts + peerLinks + freeLeafPorts : 0;
        const idle = split && tiers.length > 1 ? Math.max(0, radix - used) : 0;
        if (idle === 0) return undefined;
        return {
          message: `fabric "${name}": a leaf of ${radix} ports at ${figure(oversubscription)}:1 leaves ${idle} of them idle`,
          remedy: "take a switch or an oversubscription that divide evenly: an even number of ports for 1:1",
        };
      }),
  },
  {
    id: "FAB006",
    level: "error",
    title: "A fabric takes no more NICs of a node than the node has",
    reason: "A rail without a NIC joins nothing.",
    check: ({ checked: { site, catalog } }) =>
      site.fabrics.flatMap((fabric, index) =>
        nodesOf(fabric, site, catalog)
          .filter(({ own, stated }) => stated && own.nics < (fabric.nicsPerNode ?? 0))
          .map(({ node, own }) => ({
            path: `fabrics[${index}].nicsPerNode`,
            message: `fabric "${fabric.name}" takes ${fabric.nicsPerNode ?? 0} NICs of each node, ${node.id} has ${own.nics}`,
            remedy: "take fewer, or leave `nicsPerNode` out to take all",
          })),
      ),
  },
  {
    id: "FAB007",
    level: "warning",
    title: "All nodes of a rail-optimized fabric have the same number of rails",
    reason:
      "Leaves of the rails that some nodes lack stay partly empty, and those nodes reach fewer of the others in one hop.",
    check: (subject) =>
      eachFabric(subject, (fabric) => {
        const { site, catalog } = subject.checked;
        const fixed = site.fabrics.some((entry) => entry.name === fabric.name && entry.nicsPerNode !== undefined);
        if (fixed || fabric.role !== "compute" || fabric.topology !== "rail-optimized") return undefined;
        const pods = site.pods.filter((pod) => fabric.pods.includes(pod.name));
        const rails = [...new Set(pods.map((pod) => catalog.of(pod.node, "node").nics))];
        if (rails.length < 2) return undefined;
        return {
          message: `fabric "${fabric.name}" joins nodes of ${rails.join(" and ")} rails`,
          remedy: "make a fabric for each kind of node, or take the topology fat-tree",
        };
      }),
  },
  {
    id: "FAB008",
    level: "error",
    title: "A NIC can be split over as many planes as the fabric has",
    reason: "Each plane takes a port of its own of every NIC.",
    check: ({ checked: { site, catalog } }) =>
      site.fabrics.flatMap((fabric, index) =>
        nodesOf(fabric, site, catalog)
          .map(({ node, own }) => ({ node, ports: portsOf(node, fabric.nicGbps ?? own.nicGbps) }))
          .filter(({ ports }) => ports < fabric.planes)
          .map(({ node, ports }) => ({
            path: `fabrics[${index}].planes`,
            message: `fabric "${fabric.name}" has ${fabric.planes} planes, a NIC of ${node.id} splits into ${ports} ports`,
            remedy: "take fewer planes, or describe a node with `nicPorts` under `parts`",
          })),
      ),
  },
  {
    id: "FAB009",
    level: "error",
    title: "A fabric joins at least one NIC",
    reason: "A fabric that no node has a NIC for has nothing to carry.",
    check: (subject) =>
      eachFabric(subject, ({ name, endpoints, unbuildable }) =>
        endpoints > 0 || unbuildable === null
          ? undefined
          : {
              message: `fabric "${name}": ${unbuildable}`,
              remedy: "set `nicsPerNode` if its nodes have such NICs, name other `pods`, or take the fabric out",
            },
      ),
  },
  {
    id: "FAB010",
    level: "error",
    title: "Leaves that peer links join come in pairs",
    reason: "A peer link joins two leaves that serve the same nodes; a leaf without another has nothing to join.",
    check: (subject) =>
      eachFabric(subject, ({ name, topology, rails, tiers, cables }) => {
        const peers = subject.checked.site.fabrics.find((entry) => entry.name === name)?.peerLinks ?? 0;
        const leaves = tiers[0]?.switches ?? 0;
        const links = cables.find(({ layer }) => layer === "leaf-leaf")?.count ?? 0;
        const single = peers === 0 ? 0 : leaves - (2 * links) / peers;
        if (single === 0) return undefined;
        const of = topology === "rail-optimized" ? ` of ${rails} ${rails === 1 ? "rail" : "rails"}` : "";
        return {
          message: `fabric "${name}": ${peers} peer links for each pair, and ${single} of its ${leaves} leaves${of} make none`,
          remedy:
            "join two NICs of each node rail-optimized, or take a fat tree whose groups have an even number of leaves, or leave `peerLinks` out",
        };
      }),
  },
  {
    id: "FAB011",
    level: "error",
    title: "Uplinks are no faster than the fabric that they go to",
    reason: "A faster port does not link up with a slower one.",
    check: (subject) =>
      eachUplinked(subject, (fabric, above) => {
        const gbps = above.linkGbps * above.planes;
        if (fabric.uplinkGbps <= gbps) return undefined;
        return {
          message: `fabric "${fabric.name}": its uplinks run at ${figure(fabric.uplinkGbps)} Gbps, the links of fabric "${above.name}" at ${figure(gbps)} Gbps`,
          remedy: "take a leaf switch whose uplinks are no faster, name another fabric, or set `nicGbps` there",
        };
      }),
  },
  {
    id: "FAB012",
    level: "warning",
    title: "Leaves have no more uplinks into a rail-optimized fabric than its nodes have rails",
    reason: "Each uplink is a rail; one that no node has takes leaves that serve nothing else.",
    check: (subject) =>
      eachUplinked(subject, (fabric, above) => {
        const { site, catalog } = subject.checked;
        const entry = site.fabrics.find(({ name }) => name === above.name);
        const nics = entry ? nodesOf(entry, site, catalog).map(({ own }) => entry.nicsPerNode ?? own.nics) : [];
        const [rails, uplinks] = [Math.max(0, ...nics), fabric.tiers[0]?.upPorts ?? 0];
        if (above.topology !== "rail-optimized" || uplinks <= rails) return undefined;
        return {
          message: `fabric "${fabric.name}": its leaves have ${uplinks} uplinks, the nodes of fabric "${above.name}" ${rails} ${rails === 1 ? "rail" : "rails"}`,
          remedy: "take the topology fat-tree there, or a higher oversubscription here",
        };
      }),
  },
  {
    id: "FAB013",
    level: "warning",
    title: "The ports of a cage of a leaf are all split alike",
    // Source: NVIDIA, "400G 100G-PAM4 Transceivers and Fiber Details", on twin-port modules.
    reason: "A twin-port module of NVIDIA runs both of its ports whole, or both split.",
    check: (subject) =>
      eachFabric(subject, ({ name, mixedCages }) =>
        mixedCages === 0
          ? undefined
          : {
              message: `fabric "${name}": ${mixedCages} ${mixedCages === 1 ? "cage" : "cages"} of leaves hold whole links of nodes beside split ones of fabric managers`,
              remedy:
                "raise `oversubscription` so that leaves have a cage to spare, or leave `managerGbps` out to give each manager a whole port",
            },
      ),
  },
];

/** The speeds of the links of a layer. */
function speedText({ linkSpeeds, uplinkGbps }: FabricPlan, { layer }: CablePlan): string {
  const speeds = layer === "node-leaf" ? linkSpeeds.map(({ gbps }) => gbps) : [uplinkGbps];
  return [...new Set(speeds)].map(figure).join(" and ");
}

function tooSlow({ endpoints, radix, spineRadix }: FabricPlan): boolean {
  return endpoints > 0 && Math.min(radix, spineRadix) === 0;
}

/** The nodes of a fabric's pods with their NICs for its role, and whether their parts state how many. */
function nodesOf(fabric: Fabric, site: Site, catalog: Catalog) {
  const pods = site.pods.filter((pod) => fabric.pods?.includes(pod.name) ?? true);
  return pods
    .map((pod) => catalog.of(pod.node, "node"))
    .map((node) => ({
      node,
      own: nicsFor(node, fabric.role),
      stated: fabric.role === "compute" || node.otherNics?.[fabric.role],
    }))
    .filter(({ own }) => own.nics > 0);
}

/** Speed of one electrical lane of the NICs of today (100 Gbps PAM4), which is the smallest port they can be split into. */
const LANE_GBPS = 100;

function portsOf(node: PartOf<"node">, nicGbps: number): number {
  return node.nicPorts ?? Math.max(1, Math.floor(nicGbps / LANE_GBPS));
}
