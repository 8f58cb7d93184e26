import type { Catalog, PartOf } from "../catalog";
import { cablingOf, type Cabling } from "./cabling";
import type { ShapeTier } from "./fabric-shape";
import type { Layout, Wiring } from "./layout";
import { cablesByPart, chooseMedia, type Media } from "./media";
import type { CableLayer, CablePlan, FabricPlan, TierPlan, TransceiverPlan } from "./plan";
import type { Runs } from "./run-tally";
import { sum } from "./sum";

/** Switches, links and media of a fabric in one hall. */
export function sizeFabric(layout: Layout, wiring: Wiring, catalog: Catalog): FabricPlan {
  const { fabric, members, linkGbps, radix, rails, endpoints, shape, unbuildable } = wiring;
  const cabling = cablingOf(layout, wiring);
  const tiers = cabling && shape ? shape.tiers.map((tier) => tierPlan(tier, wiring, cabling)) : [];
  const cables = cabling ? layersOf(wiring, cabling).map((layer) => cablePlan(layer, wiring, catalog)) : [];
  return {
    name: fabric.name,
    role: fabric.role,
    topology: fabric.topology,
    pods: members.map((member) => member.pod.name),
    rails,
    planes: fabric.planes,
    endpoints,
    oversubscription: fabric.oversubscription,
    radix,
    linkGbps,
    tiers,
    cables,
    bisectionTbps: shape ? bisectionTbps(wiring, cables) : 0,
    powerKw: sum([...tiers, ...cables.flatMap((layer) => layer.transceivers)].map(({ powerKw }) => powerKw)),
    unbuildable,
  };
}

function tierPlan(tier: ShapeTier, { fabric, device, shape }: Wiring, { leavesByPorts }: Cabling): TierPlan {
  const draw = (device.maximum ?? device.typical)?.toKilowatts() ?? 0;
  const switches = tier.switches * fabric.planes;
  // Leaves that stand alone have no side that faces up, so that the ports in use are those of the fullest.
  const downPorts = shape?.mesh ? tier.downPorts : Math.max(...leavesByPorts.keys());
  return { ...tier, switches, downPorts, part: device.id, powerKw: switches * draw };
}

/** Modules at one end of a layer: their ports, how many there are, and whether their draw is the switch's. */
interface End {
  readonly portsPerCage: number;
  readonly cages: number;
  readonly inSwitch: boolean;
}

/** Links of one layer with what decides on their media. */
interface Layer {
  readonly layer: CableLayer;
  readonly runs: Runs;
  /** By kind of device: those of the members for nodes, else switches alone. */
  readonly lower: readonly End[];
  readonly upper: End;
  readonly linksBetweenCages: number;
}

/** The media of each layer of a fabric in one hall; no entry where the catalog has none. */
export function mediaOf(layout: Layout, wiring: Wiring, catalog: Catalog): Partial<Record<CableLayer, Media>> {
  const cabling = cablingOf(layout, wiring);
  const layers = cabling ? layersOf(wiring, cabling) : [];
  return Object.fromEntries(layers.map((layer) => [layer.layer, mediaOfLayer(layer, wiring, catalog)]));
}

function layersOf(wiring: Wiring, { runs, leavesByPorts }: Cabling): Layer[] {
  const { fabric, members, portsPerCage, shape } = wiring;
  const [leaf, spine, core] = shape?.tiers ?? [];
  if (!shape || !leaf) return [];
  const cagesOf = (switches: number, ports: number) => switches * Math.ceil(ports / portsPerCage);
  const end = (cages: number): End => ({ portsPerCage, cages, inSwitch: true });
  const together = (links: number) => (links % portsPerCage === 0 ? portsPerCage : 1);

  // Fabric managers, with a cage for each of their ports, are built as the first kind of nodes.
  const nodes = members.map(({ pod, nics, nicPortsPerCage }, index): End => ({
    portsPerCage: nicPortsPerCage * fabric.planes,
    cages: pod.nodes * Math.ceil(nics / nicPortsPerCage) + (index === 0 ? fabric.reservedNodePorts : 0),
    inSwitch: false,
  }));
  const layers: Layer[] = [
    {
      layer: "node-leaf",
      runs: runs["node-leaf"],
      lower: nodes,
      upper: end(sum([...leavesByPorts].map(([ports, leaves]) => cagesOf(leaves, ports)))),
      linksBetweenCages: sameCages(wiring),
    },
  ];
  if (spine && shape.mesh) {
    const { leavesPerGroup, spinesPerGroup, links } = shape.mesh;
    const full = spine.switches - spinesPerGroup;
    const leavesOfLast = leaf.switches - (full / spinesPerGroup) * leavesPerGroup;
    layers.push({
      layer: "leaf-spine",
      runs: runs["leaf-spine"],
      lower: [end(fabric.planes * cagesOf(leaf.switches, leaf.upPorts))],
      upper: end(fabric.planes * (cagesOf(full, leavesPerGroup * links) + cagesOf(spinesPerGroup, leavesOfLast * links))),
      linksBetweenCages: together(links),
    });
  }
  if (spine && core && shape.crown) {
    layers.push({
      layer: "spine-core",
      runs: runs["spine-core"],
      lower: [end(fabric.planes * cagesOf(spine.switches, spine.upPorts))],
      upper: end(fabric.planes * cagesOf(core.switches, core.downPorts)),
      linksBetweenCages: together(shape.crown.links),
    });
  }
  return layers;
}

/**
 * Links that join the same cage of a node with the same cage of a leaf: only in a fat tree of one plane, and only if all
 * do, which those of fabric managers do not.
 */
function sameCages({ fabric, grouping, members, portsPerCage }: Wiring): number {
  const aligned = members.every(
    ({ nics, nicPortsPerCage }) => nicPortsPerCage === portsPerCage && nics % portsPerCage === 0,
  );
  const single = grouping.topology === "fat-tree" && fabric.planes === 1 && fabric.reservedNodePorts === 0;
  return single && aligned ? portsPerCage : 1;
}

function mediaOfLayer({ runs, lower, upper, linksBetweenCages }: Layer, { linkGbps }: Wiring, catalog: Catalog) {
  const lowerPortsPerCage = lower.map((end) => end.portsPerCage);
  const upperPortsPerCage = upper.portsPerCage;
  const demand = { gbps: linkGbps, longestM: longest(runs), lowerPortsPerCage, upperPortsPerCage, linksBetweenCages };
  return chooseMedia(demand, catalog);
}

function longest(runs: Runs): number {
  return [...runs.keys()].at(-1) ?? 0;
}

function cablePlan(layer: Layer, wiring: Wiring, catalog: Catalog): CablePlan {
  const { runs, lower, upper } = layer;
  const count = sum(runs.values());
  const media = mediaOfLayer(layer, wiring, catalog);
  const modules = (
    end: End,
    part: PartOf<"transceiver"> | null | undefined,
    which: TransceiverPlan["end"],
  ): TransceiverPlan[] => {
    if (!part) return [];
    const draw = end.inSwitch && wiring.device.maximum ? 0 : (part.maximum?.toKilowatts() ?? 0);
    return [{ part: part.id, count: end.cages, end: which, powerKw: end.cages * draw }];
  };
  return {
    layer: layer.layer,
    count,
    lengthM: longest(runs),
    meanLengthM: count === 0 ? 0 : sum([...runs].map(([runM, links]) => runM * links)) / count,
    cables: media ? cablesByPart(media, runs) : [],
    transceivers: media
      ? [...lower.flatMap((end, kind) => modules(end, media.lower[kind], "lower")), ...modules(upper, media.upper, "upper")]
      : [],
  };
}

/** What half of the endpoints can send to the other half: the narrowest cable layer counts. */
function bisectionTbps({ endpoints, fabric, linkGbps }: Wiring, cables: readonly CablePlan[]): number {
  const between = cables.filter(({ layer }) => layer !== "node-leaf").map(({ count }) => count);
  return ((Math.min(endpoints * fabric.planes, ...between) / 2) * linkGbps) / 1000;
}
