import type { Catalog, PartOf } from "../../catalog";
import type { Fabric, Site } from "../../model";
import { counted, figure } from "../../formats";
import { pathOfNamed, type Breach, type Rule, type Subject } from "../rule";
import { nicsFor } from "../../catalog/nics";
import type { CablePlan, FabricPlan } from "../../plan";
import { maxOf } from "../../units";

function eachFabric({ checked, plan }: Subject, check: (fabric: FabricPlan) => Omit<Breach, "path"> | undefined): Breach[] {
  return plan.fabrics.flatMap((fabric) => {
    const breach = check(fabric);
    return breach ? { path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name), ...breach } : [];
  });
}

/** Checks each fabric whose uplinks connect to another fabric. */
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
    title: "Switch ports must be at least as fast as the NICs they serve",
    reason: "A slower port cannot link up at the NIC's speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        !tooSlow(fabric)
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable ?? ""}`,
              remedy: "use a switch with faster ports, or set `nicGbps` to the NICs' actual link speed",
            },
      ),
  },
  {
    id: "FAB002",
    level: "error",
    title: "A fabric must connect all its endpoints in at most three tiers",
    reason:
      "Switch radix and tiers limit the size of a fat tree; beyond that limit, no cabling connects all nodes at full speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        fabric.unbuildable === null || fabric.endpoints === 0 || tooSlow(fabric)
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable}`,
              remedy:
                "use switches with a higher radix, allow more tiers, or split the fabric into islands (several fabrics, each for some of the pods)",
            },
      ),
  },
  {
    id: "FAB003",
    level: "error",
    title: "The catalog must have media for every link",
    reason: "A link that no cable and no pair of transceivers can span cannot be bought.",
    check: ({ checked, plan }) =>
      plan.fabrics.flatMap((fabric) =>
        fabric.cables
          .filter((cable) => cable.cables.length === 0)
          .map((cable) => ({
            path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name),
            message: `fabric "${fabric.name}": no media in the catalog for ${speedText(fabric, cable)} Gbps over ${figure(cable.lengthM)} m (${cable.layer} layer)`,
            remedy:
              cable.layer === "external"
                ? "add a transceiver and a cable under `parts`, or reduce `externalLength`"
                : "add transceivers and a cable under `parts`, allow more `media`, or use leaf groups that span fewer racks",
          })),
      ),
  },
  {
    id: "FAB004",
    level: "warning",
    title: "NICs slower than their fabric must share its ports",
    reason: "A fabric is sized for its fastest NIC; port bandwidth that slower NICs leave unused is paid for.",
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
          message: `fabric "${fabric.name}" connects NICs of ${speeds.map((speed) => `${figure(speed)} Gbps`).join(" and ")}; the slower ones leave part of each ${figure(fabric.linkGbps)} Gbps port unused`,
          remedy:
            "use a switch whose ports break out to the slower speed, define one fabric per speed, or set `nicGbps` to a speed that all NICs support",
        };
      }),
  },
  {
    id: "FAB005",
    level: "warning",
    title: "A leaf's ports must divide evenly at the chosen oversubscription",
    reason: "Ports left over between the downlinks and uplinks of a leaf are paid for but unused.",
    check: (subject) =>
      eachFabric(subject, ({ name, radix, oversubscription, tiers }) => {
        const [leaf] = tiers;
        const split = leaf && subject.checked.catalog.of(leaf.part, "switch").uplinkPorts === 0;
        const { peerLinks = 0, freeLeafPorts = 0 } = subject.checked.site.fabrics.find((own) => own.name === name) ?? {};
        const used = leaf ? leaf.downPorts + leaf.upPorts + peerLinks + freeLeafPorts : 0;
        const idle = split && tiers.length > 1 ? Math.max(0, radix - used) : 0;
        if (idle === 0) return undefined;
        return {
          message: `fabric "${name}": a ${radix}-port leaf at ${figure(oversubscription)}:1 leaves ${counted(idle, "port")} idle`,
          remedy: "choose a switch and an oversubscription that divide evenly: an even number of ports for 1:1",
        };
      }),
  },
  {
    id: "FAB006",
    level: "error",
    title: "A fabric must not use more NICs per node than the node has",
    reason: "A rail without a NIC connects nothing.",
    check: ({ checked: { site, catalog } }) =>
      site.fabrics.flatMap((fabric, index) =>
        nodesOf(fabric, site, catalog)
          .filter(({ own, stated }) => stated && own.nics < (fabric.nicsPerNode ?? 0))
          .map(({ node, own }) => ({
            path: `fabrics[${index}].nicsPerNode`,
            message: `fabric "${fabric.name}" uses ${fabric.nicsPerNode ?? 0} NICs per node; ${node.id} has ${own.nics}`,
            remedy: "reduce `nicsPerNode`, or omit it to use all NICs",
          })),
      ),
  },
  {
    id: "FAB007",
    level: "warning",
    title: "All nodes of a rail-optimized fabric must have the same number of rails",
    reason: "Leaves of rails that some nodes lack stay partly empty, and those nodes reach fewer peers in one hop.",
    check: (subject) =>
      eachFabric(subject, (fabric) => {
        const { site, catalog } = subject.checked;
        const fixed = site.fabrics.some((entry) => entry.name === fabric.name && entry.nicsPerNode !== undefined);
        if (fixed || fabric.role !== "compute" || fabric.topology !== "rail-optimized") return undefined;
        const pods = site.pods.filter((pod) => fabric.pods.includes(pod.name));
        const rails = [...new Set(pods.map((pod) => catalog.of(pod.node, "node").nics))];
        if (rails.length < 2) return undefined;
        return {
          message: `fabric "${fabric.name}" connects nodes with ${rails.join(" and ")} rails`,
          remedy: "define one fabric per node type, or use the fat-tree topology",
        };
      }),
  },
  {
    id: "FAB008",
    level: "error",
    title: "Every NIC must split into as many ports as the fabric has planes",
    reason: "Each plane uses a separate port of every NIC.",
    check: ({ checked: { site, catalog } }) =>
      site.fabrics.flatMap((fabric, index) =>
        nodesOf(fabric, site, catalog)
          .map(({ node, own }) => ({ node, ports: portsOf(node, fabric.nicGbps ?? own.nicGbps) }))
          .filter(({ ports }) => ports < fabric.planes)
          .map(({ node, ports }) => ({
            path: `fabrics[${index}].planes`,
            message: `fabric "${fabric.name}" has ${fabric.planes} planes; a NIC of ${node.id} splits into ${counted(ports, "port")}`,
            remedy: "use fewer planes, or define a node with `nicPorts` under `parts`",
          })),
      ),
  },
  {
    id: "FAB009",
    level: "error",
    title: "A fabric must connect at least one NIC",
    reason: "A fabric without NICs has no traffic.",
    check: (subject) =>
      eachFabric(subject, ({ name, endpoints, unbuildable }) =>
        endpoints > 0 || unbuildable === null
          ? undefined
          : {
              message: `fabric "${name}": ${unbuildable}`,
              remedy: "set `nicsPerNode` if the nodes have such NICs, list other `pods`, or remove the fabric",
            },
      ),
  },
  {
    id: "FAB010",
    level: "error",
    title: "Leaves with peer links must come in pairs",
    reason: "A peer link connects two leaves that serve the same nodes; an unpaired leaf has no peer.",
    check: (subject) =>
      eachFabric(subject, ({ name, topology, rails, tiers, cables }) => {
        const peers = subject.checked.site.fabrics.find((entry) => entry.name === name)?.peerLinks ?? 0;
        const leaves = tiers[0]?.switches ?? 0;
        const links = cables.find(({ layer }) => layer === "leaf-leaf")?.count ?? 0;
        const single = peers === 0 ? 0 : leaves - (2 * links) / peers;
        if (single === 0) return undefined;
        const of = topology === "rail-optimized" ? ` (${counted(rails, "rail")})` : "";
        return {
          message: `fabric "${name}": ${counted(peers, "peer link")} per pair of leaves, but ${single} of ${leaves === 1 ? "1 leaf" : `${figure(leaves)} leaves`}${of} ${single === 1 ? "has" : "have"} no peer`,
          remedy:
            "connect two NICs per node with the rail-optimized topology, use a fat tree with an even number of leaves per group, or omit `peerLinks`",
        };
      }),
  },
  {
    id: "FAB011",
    level: "error",
    title: "Uplinks must not be faster than the fabric they connect to",
    reason: "A faster port cannot link up with a slower one.",
    check: (subject) =>
      eachUplinked(subject, (fabric, above) => {
        const gbps = above.linkGbps * above.planes;
        if (fabric.uplinkGbps <= gbps) return undefined;
        return {
          message: `fabric "${fabric.name}": uplinks run at ${figure(fabric.uplinkGbps)} Gbps, links of fabric "${above.name}" at ${figure(gbps)} Gbps`,
          remedy: "use a leaf switch with slower uplinks, connect to another fabric, or set `nicGbps` of that fabric",
        };
      }),
  },
  {
    id: "FAB012",
    level: "warning",
    title: "A leaf must not have more uplinks into a rail-optimized fabric than the fabric has rails",
    reason: "Each uplink takes one rail; a rail without nodes needs leaves that serve nothing else.",
    check: (subject) =>
      eachUplinked(subject, (fabric, above) => {
        const { site, catalog } = subject.checked;
        const entry = site.fabrics.find(({ name }) => name === above.name);
        const nics = entry ? nodesOf(entry, site, catalog).map(({ own }) => entry.nicsPerNode ?? own.nics) : [];
        const [rails, uplinks] = [maxOf(nics, 0), fabric.tiers[0]?.upPorts ?? 0];
        if (above.topology !== "rail-optimized" || uplinks <= rails) return undefined;
        return {
          message: `fabric "${fabric.name}": a leaf has ${counted(uplinks, "uplink")}, the nodes of fabric "${above.name}" have ${counted(rails, "rail")}`,
          remedy: "use the fat-tree topology for that fabric, or raise the oversubscription of this one",
        };
      }),
  },
  {
    id: "FAB013",
    level: "warning",
    title: "All ports of a leaf cage must use the same breakout",
    // Source: NVIDIA, "400G 100G-PAM4 Transceivers and Fiber Details", on twin-port modules.
    reason: "An NVIDIA twin-port module runs both ports whole or both split.",
    check: (subject) =>
      eachFabric(subject, ({ name, mixedCages }) =>
        mixedCages === 0
          ? undefined
          : {
              message: `fabric "${name}": ${counted(mixedCages, "leaf cage mixes", "leaf cages mix")} whole node links with split links of fabric managers`,
              remedy:
                "raise `oversubscription` so that leaves have a spare cage, or omit `managerGbps` to give each manager a whole port",
            },
      ),
  },
  {
    id: "FAB014",
    level: "error",
    title: "All fabrics of a role together must not use more NICs per node than the node has",
    reason: "A NIC connects to one fabric; cables of a second one would end at ports that do not exist.",
    check: ({ checked: { site, catalog } }) => sharedNics(site, catalog),
  },
];

/** Fabrics that use NICs of a node that fabrics listed before them have used up; FAB006 checks each fabric by itself. */
function sharedNics(site: Site, catalog: Catalog): Breach[] {
  /** By role and pod, the NICs used so far and the fabrics that use them. */
  const used = new Map<string, { readonly nics: number; readonly fabrics: readonly string[] }>();
  return site.fabrics.flatMap((fabric, index): Breach[] => {
    const names = fabric.pods && new Set(fabric.pods);
    const breaches = site.pods
      .filter(({ name }) => names?.has(name) ?? true)
      .flatMap(({ name, node: id }): Breach[] => {
        const node = catalog.of(id, "node");
        const own = nicsFor(node, fabric.role).nics;
        const nics = fabric.nicsPerNode ?? own;
        const before = used.get(`${fabric.role} ${name}`) ?? { nics: 0, fabrics: [] };
        const now = { nics: before.nics + nics, fabrics: [...before.fabrics.slice(0, 2), fabric.name] };
        used.set(`${fabric.role} ${name}`, now);
        if (!statesNics(node, fabric.role) || before.nics === 0 || nics === 0 || nics > own || now.nics <= own) return [];
        return [
          {
            path: `fabrics[${index}]`,
            message: `fabrics ${now.fabrics.map((other) => `"${other}"`).join(", ")} use ${figure(now.nics)} NICs per node of pod "${name}"; ${id} has ${own} for role ${fabric.role}`,
            remedy:
              "set `nicsPerNode` of each fabric so that they share the NICs, list different `pods`, or remove a fabric",
          },
        ];
      });
    return breaches.slice(0, 1);
  });
}

/** Whether a part states the NICs of a role, and does not leave them to a default. */
function statesNics(node: PartOf<"node">, role: Fabric["role"]): boolean {
  return role === "compute" ? node.nics > 0 : node.otherNics?.[role] !== undefined;
}

/** Link speeds of a layer. */
function speedText({ linkSpeeds, uplinkGbps }: FabricPlan, { layer }: CablePlan): string {
  const speeds = layer === "node-leaf" ? linkSpeeds.map(({ gbps }) => gbps) : [uplinkGbps];
  return [...new Set(speeds)].map(figure).join(" and ");
}

function tooSlow({ endpoints, radix, spineRadix }: FabricPlan): boolean {
  return endpoints > 0 && Math.min(radix, spineRadix) === 0;
}

/** The nodes in a fabric's pods with their NICs for its role, and whether the part states the number. */
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

/** Speed of one electrical lane of a current NIC (100 Gbps PAM4): the smallest port that it splits into. */
const LANE_GBPS = 100;

function portsOf(node: PartOf<"node">, nicGbps: number): number {
  return node.nicPorts ?? Math.max(1, Math.floor(nicGbps / LANE_GBPS));
}
