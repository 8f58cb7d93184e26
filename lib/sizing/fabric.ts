import type { Catalog, PartOf } from "../catalog";
import { cablingOf, type Cabling } from "./cabling";
import type { ShapeTier } from "./fabric-shape";
import type { Layout, Wiring } from "./layout";
import { cablesByPart, chooseMedia, type Media } from "./media";
import type { CableLayer, CablePlan, FabricPlan, TierPlan, TransceiverPlan } from "./plan";
import type { Runs } from "./run-tally";
import { sum } from "./sum";
import { externalShare } from "./side-links";
import { switchKw, uplinksPerCage, type SwitchPorts } from "./switch-ports";

/** Switches, links and media of a fabric in one hall. */
export function sizeFabric(layout: Layout, wiring: Wiring, catalog: Catalog): Omit<FabricPlan, "derived"> {
  const { fabric, members, leaf, upper, rails, endpoints, shape, unbuildable } = wiring;
  const cabling = cablingOf(layout, wiring);
  const tiers = cabling && shape ? shape.tiers.map((tier) => tierPlan(tier, wiring, cabling)) : [];
  const cables = cabling ? layersOf(wiring, cabling).map((layer) => cablePlan(layer, catalog)) : [];
  return {
    name: fabric.name,
    role: fabric.role,
    topology: fabric.topology,
    pods: members.flatMap(({ device }) => (device.type === "node" ? [device.pod] : [])),
    rails,
    planes: fabric.planes,
    endpoints,
    oversubscription: fabric.oversubscription,
    uplinksTo: fabric.uplinksTo ?? null,
    radix: leaf.radix,
    linkGbps: leaf.linkGbps,
    spineRadix: upper.radix,
    uplinkGbps: upper.linkGbps,
    tiers,
    cables,
    bisectionTbps: shape ? bisectionTbps(wiring, cables) : 0,
    powerKw: sum([...tiers, ...cables.flatMap((layer) => layer.transceivers)].map(({ powerKw }) => powerKw)),
    unbuildable,
  };
}

function tierPlan(tier: ShapeTier, wiring: Wiring, { leavesByPorts }: Cabling): TierPlan {
  const { fabric, shape } = wiring;
  const { device } = tier.tier === "leaf" ? wiring.leaf : wiring.upper;
  const switches = tier.switches * fabric.planes;
  // Leaves that stand alone have no side that faces up, so that the ports in use are those of the fullest.
  const downPorts = shape?.mesh ? tier.downPorts : Math.max(...leavesByPorts.keys());
  return { ...tier, switches, downPorts, part: device.id, powerKw: switches * switchKw(device) };
}

/** Modules at one end of a layer: their ports, how many there are, and whether the draw of their switches holds theirs. */
interface End {
  readonly portsPerCage: number;
  readonly cages: number;
  readonly drawn: boolean;
}

/** Links of one layer with what decides on their media. */
interface Layer {
  readonly layer: CableLayer;
  readonly gbps: number;
  readonly runs: Runs;
  /** By kind of device: those of the members for nodes, else switches alone. */
  readonly lower: readonly End[];
  readonly upper: End;
  readonly linksBetweenCages: number;
  readonly split: SplitLinks | null;
}

/** Links of which so many share a port of the upper end, which `runs` of their layer does not have. */
interface SplitLinks {
  readonly perPort: number;
  readonly gbps: number;
  readonly runs: Cabling["split"];
  readonly lower: End;
}

/** The media of each layer of a fabric in one hall; no entry where the catalog has none. */
export function mediaOf(layout: Layout, wiring: Wiring, catalog: Catalog): Partial<Record<CableLayer, Media>> {
  const cabling = cablingOf(layout, wiring);
  const layers = cabling ? layersOf(wiring, cabling) : [];
  return Object.fromEntries(layers.map((layer) => [layer.layer, mediaOfLayer(layer, catalog)]));
}

function layersOf(wiring: Wiring, { runs, split, leavesByPorts }: Cabling): Layer[] {
  const { fabric, members, leaf, upper, shape } = wiring;
  const [leaves, spines, cores] = shape?.tiers ?? [];
  if (!shape || !leaves) return [];
  const { planes } = fabric;
  const cagesOf = (switches: number, ports: number, perCage: number) => switches * Math.ceil(ports / perCage);
  const end = ({ device }: SwitchPorts, portsPerCage: number, cages: number): End => ({
    ...{ portsPerCage, cages, drawn: device.maximum !== undefined },
  });

  const { perPort } = wiring.managers;
  // Fabric managers have a cage for each of their ports; those as fast as nodes are built as the first kind of these.
  const managers = fabric.reservedNodePorts * (perPort > 1 ? planes : 1);
  const alike = perPort > 1 ? 0 : managers;
  const devices = members.map(({ device, pods, perPod, nics, nicPortsPerCage }, index): End => ({
    portsPerCage: nicPortsPerCage * planes,
    cages: pods * perPod * Math.ceil(nics / nicPortsPerCage) + (index === 0 ? alike : 0),
    drawn: device.type === "switch" && device.uplinks?.drawn === true,
  }));
  const leafCages = sum([...leavesByPorts].map(([ports, count]) => cagesOf(count, ports, leaf.portsPerCage)));
  const layers: Layer[] = [
    {
      layer: "node-leaf",
      gbps: leaf.linkGbps,
      runs: runs["node-leaf"],
      lower: devices,
      upper: end(leaf, leaf.portsPerCage, leafCages),
      linksBetweenCages: sameCages(wiring),
      split:
        perPort > 1 && managers > 0
          ? {
              ...{ perPort, gbps: (fabric.managerGbps ?? 0) / planes, runs: split },
              lower: { portsPerCage: 1, cages: managers, drawn: false },
            }
          : null,
    },
  ];
  const perCage = upper.portsPerCage;
  const upperEnd = (cages: number) => end(upper, perCage, planes * cages);
  const together = (links: number, lower: number) => (lower === perCage && links % perCage === 0 ? perCage : 1);
  if (spines && shape.mesh) {
    const { leavesPerGroup, spinesPerGroup, links } = shape.mesh;
    const full = spines.switches - spinesPerGroup;
    const leavesOfLast = leaves.switches - (full / spinesPerGroup) * leavesPerGroup;
    const lower = uplinksPerCage(leaf);
    layers.push({
      layer: "leaf-spine",
      gbps: upper.linkGbps,
      runs: runs["leaf-spine"],
      lower: [end(leaf, lower, planes * cagesOf(leaves.switches, leaves.upPorts, lower))],
      upper: upperEnd(
        cagesOf(full, leavesPerGroup * links, perCage) + cagesOf(spinesPerGroup, leavesOfLast * links, perCage),
      ),
      linksBetweenCages: together(links, lower),
      split: null,
    });
  }
  if (spines && cores && shape.crown) {
    layers.push({
      layer: "spine-core",
      gbps: upper.linkGbps,
      runs: runs["spine-core"],
      lower: [upperEnd(cagesOf(spines.switches, spines.upPorts, perCage))],
      upper: upperEnd(cagesOf(cores.switches, cores.downPorts, perCage)),
      linksBetweenCages: together(shape.crown.links, perCage),
      split: null,
    });
  }
  if (wiring.peers > 0) {
    const cage = uplinksPerCage(leaf);
    const leafEnd = end(leaf, cage, planes * cagesOf(leaves.switches / 2, wiring.peers, cage));
    const linksBetweenCages = wiring.peers % cage === 0 ? cage : 1;
    layers.push({
      ...{ layer: "leaf-leaf", gbps: upper.linkGbps, runs: runs["leaf-leaf"], split: null },
      ...{ lower: [leafEnd], upper: leafEnd, linksBetweenCages },
    });
  }
  const [top, topCage] = spines ? [upper, perCage] : [leaf, uplinksPerCage(leaf)];
  if (fabric.externalLinks > 0) {
    const { switches } = cores ?? spines ?? leaves;
    const cages = Array.from({ length: switches }, (_, index) =>
      cagesOf(1, externalShare(fabric.externalLinks, switches, index), topCage),
    );
    const ownEnd = end(top, topCage, planes * sum(cages));
    layers.push({
      ...{ layer: "external", gbps: upper.linkGbps, runs: runs.external, split: null },
      ...{ lower: [ownEnd], upper: ownEnd, linksBetweenCages: 1 },
    });
  }
  return layers;
}

/**
 * Links that join the same cage of a node with the same cage of a leaf: only in a fat tree of one plane, and only if all
 * do, which those of fabric managers do not.
 */
function sameCages({ fabric, grouping, members, leaf: { portsPerCage } }: Wiring): number {
  const aligned = members.every(
    ({ nics, nicPortsPerCage }) => nicPortsPerCage === portsPerCage && nics % portsPerCage === 0,
  );
  const single = grouping.topology === "fat-tree" && fabric.planes === 1 && fabric.reservedNodePorts === 0;
  return single && aligned ? portsPerCage : 1;
}

function mediaOfLayer(own: Layer, catalog: Catalog): Media | undefined {
  const { layer, gbps, runs, lower, upper, linksBetweenCages, split } = own;
  const lowerPortsPerCage = lower.map((end) => end.portsPerCage);
  const upperPortsPerCage = upper.portsPerCage;
  const longestM = Math.max(longest(runs), split ? longest(split.runs.links) : 0);
  const demand = { gbps, longestM, lowerPortsPerCage, upperPortsPerCage, linksBetweenCages };
  const media = chooseMedia({ ...demand, split: split && { gbps: split.gbps, links: split.perPort } }, catalog);
  // The module at the far end is the other network's, and taken to be of the same kind.
  return media && layer === "external" ? { ...media, upper: null } : media;
}

function longest(runs: Runs): number {
  return [...runs.keys()].at(-1) ?? 0;
}

function cablePlan(layer: Layer, catalog: Catalog): CablePlan {
  const { runs, lower, upper, split } = layer;
  const all = split ? [...runs, ...split.runs.links] : [...runs];
  const count = sum(all.map(([, links]) => links));
  const media = mediaOfLayer(layer, catalog);
  const modules = (
    end: End,
    part: PartOf<"transceiver"> | null | undefined,
    which: TransceiverPlan["end"],
  ): TransceiverPlan[] => {
    if (!part) return [];
    const draw = end.drawn ? 0 : (part.maximum?.toKilowatts() ?? 0);
    return [{ part: part.id, count: end.cages, end: which, powerKw: end.cages * draw }];
  };
  return {
    layer: layer.layer,
    count,
    lengthM: Math.max(0, ...all.map(([runM]) => runM)),
    meanLengthM: count === 0 ? 0 : sum(all.map(([runM, links]) => runM * links)) / count,
    cables: media
      ? [
          ...cablesByPart(media, runs),
          ...(split && media.split ? cablesByPart({ ...media.split, links: 1 }, split.runs.ports) : []),
        ]
      : [],
    transceivers: media
      ? [
          ...lower.flatMap((end, kind) => modules(end, media.lower[kind], "lower")),
          ...(split && media.split ? modules(split.lower, media.split.module, "lower") : []),
          ...modules(upper, media.upper, "upper"),
        ]
      : [],
  };
}

/**
 * What half of the endpoints can send to the other half: the narrowest layer between tiers counts, or the uplinks to
 * another fabric where several leaves have them in place of spines.
 */
function bisectionTbps({ endpoints, fabric, leaf, upper, shape }: Wiring, cables: readonly CablePlan[]): number {
  const [leaves] = shape?.tiers ?? [];
  const tiers: readonly CableLayer[] = ["leaf-spine", "spine-core"];
  const uplinks = leaves && fabric.uplinksTo !== undefined && leaves.switches > 1 ? leaves.switches * leaves.upPorts : 0;
  const links = [uplinks * fabric.planes, ...cables.filter(({ layer }) => tiers.includes(layer)).map(({ count }) => count)];
  const between = links.filter((count) => count > 0).map((count) => count * upper.linkGbps);
  return Math.min(endpoints * fabric.planes * leaf.linkGbps, ...between) / 2 / 1000;
}
