import type { Fabric } from "../../model";
import { leafGroups } from "../topology/leaf-group";
import type { Layout, Wiring } from "../hall/layout";
import { LeafPorts } from "../hall/leaf-ports";
import { Placement } from "../hall/placement";
import type { CableLayer, TierName } from "../../plan/site-plan";
import { BlockTally, RunTally, type Runs } from "./run-tally";

/** How far the links of one hall run, and how many ports of each leaf they take, over all planes. */
export interface Cabling {
  /** Those between switches, and out of the site. */
  readonly runs: Readonly<Record<Exclude<CableLayer, "node-leaf">, Runs>>;
  /** Those of devices and fabric managers, by attachment. */
  readonly devices: readonly LinkCabling[];
  /** Attachments of devices that share cages of leaves with fabric managers. */
  readonly besideManagers: ReadonlySet<number>;
  /** Such cages whose devices split their ports more or less often than fabric managers do. */
  readonly mixedCages: number;
  /** Leaves by how many of their ports devices and fabric managers take. */
  readonly leavesByPorts: ReadonlyMap<number, number>;
}

/** Links of one attachment. */
export interface LinkCabling {
  readonly links: Runs;
  /** The ports and the cages of leaves that they share, by the longest of their runs. */
  readonly ports: Runs;
  readonly cages: Runs;
  /** Such cages, without those that are counted for another attachment. */
  readonly leafCages: number;
}

/** Counts of one attachment. */
interface LinkTally {
  readonly links: RunTally;
  readonly ports: BlockTally;
  readonly cages: BlockTally;
  leafCages: number;
}

/**
 * Counts links by length, rack by rack: the same arithmetic as the port map's, without making each cable.
 * Null where the fabric cannot be built.
 */
export function cablingOf(layout: Layout, wiring: Wiring): Cabling | null {
  const { shape, fabric, attachments, leaf } = wiring;
  if (!shape) return null;
  const { floor } = layout;
  const tallies = attachments.all.map(({ perPort }): LinkTally => {
    const ports = new BlockTally(floor, perPort);
    return { links: new RunTally(floor), ports, cages: new BlockTally(floor, perPort * leaf.portsPerCage), leafCages: 0 };
  });
  const leafSpine = new RunTally(floor);
  const spineCore = new RunTally(floor);
  const leafLeaf = new RunTally(floor);
  const leavesByPorts = new Map<number, number>();
  const besideManagers = new Set<number>();
  let mixedCages = 0;
  const placements = Array.from({ length: fabric.planes }, (_, plane) => new Placement(layout, wiring, plane));
  for (const placement of placements) {
    const racks = placement.leafRacks();
    const ports = new LeafPorts(wiring, racks.length);
    const used = new Int32Array(racks.length);
    for (const own of tallies) for (const tally of [own.ports, own.cages]) tally.open(racks);
    eachDeviceRun(wiring, placement, ports, (attachment, rack, index, first, links) => {
      const own = tallies[attachment];
      const { perPort = 1 } = attachments.all[attachment] ?? {};
      if (!own) return;
      own.links.add(rack, racks[index] ?? rack, links);
      own.ports.add(index, rack, first, links);
      own.cages.add(index, rack, first, links);
      own.leafCages += blocks(first, links, perPort * leaf.portsPerCage);
      used[index] = (used[index] ?? 0) + blocks(first, links, perPort);
    });
    mixedCages += managerLinks(wiring, ports, placements[0] ?? placement, placement, { tallies, besideManagers, used });
    for (const taken of used) add(leavesByPorts, taken, 1);
    leafLinks(wiring, placement, leafSpine);
    spineLinks(wiring, placement, spineCore);
    peerLinks(wiring, placement, leafLeaf);
  }
  const runs = {
    ...{ "leaf-spine": leafSpine.runs(), "spine-core": spineCore.runs() },
    ...{ "leaf-leaf": leafLeaf.runs(), external: externalRuns(fabric) },
  };
  const devices = tallies.map((own, place): LinkCabling => {
    const { perPort = 1 } = attachments.all[place] ?? {};
    const links = own.links.runs();
    const ports = perPort === 1 ? links : own.ports.runs(links);
    return { links, ports, cages: leaf.portsPerCage === 1 ? ports : own.cages.runs(links), leafCages: own.leafCages };
  });
  return { runs, devices, besideManagers, mixedCages, leavesByPorts };
}

/** Number of blocks of the given size that start within a range of positions. */
function blocks(first: number, places: number, size: number): number {
  return Math.ceil((first + places) / size) - Math.ceil(first / size);
}

/**
 * Takes links of one attachment from one rack to one leaf.
 * @param first the place of the first of them, see `LeafPorts.take`
 */
export type VisitRun = (attachment: number, rack: number, leaf: number, first: number, links: number) => void;

/** Walks the links of all devices of a plane, rack by rack, and takes their ports. */
export function eachDeviceRun(wiring: Wiring, placement: Placement, ports: LeafPorts, visit: VisitRun): void {
  const { grouping, members } = wiring;
  const byRail = grouping.topology === "rail-optimized";
  for (const group of leafGroups(wiring)) {
    const rails = byRail ? group.rails : 1;
    for (const run of group.runs) {
      // Devices that are spread over racks are taken one by one.
      const perRack = members[run.member]?.perRack ?? 1;
      const perDevice = byRail ? 1 : run.nics;
      let slot = run.firstSlot;
      for (let device = run.first; device < run.first + run.devices;) {
        const upTo = Math.min(run.first + run.devices, (Math.floor(device / perRack) + 1) * perRack);
        const rack = placement.deviceRack(run.member, run.pod, device);
        for (let left = (upTo - device) * perDevice; left > 0;) {
          const set = Math.floor(slot / group.slotsPerLeaf);
          const links = Math.min(left, ((set + 1) * group.slotsPerLeaf - slot) / run.slots);
          for (let rail = 0; rail < (byRail ? run.nics : 1); rail++) {
            const leaf = group.firstLeaf + set * rails + rail;
            visit(run.attachment, rack, leaf, ports.take(leaf, run.attachment, links), links);
          }
          slot += links * run.slots;
          left -= links;
        }
        device = upTo;
      }
    }
  }
}

/**
 * The links of fabric managers, each of which is placed next to its leaf in the first plane.
 * @returns the number of cages whose ports use different breakouts
 */
function managerLinks(
  { fabric, attachments, leaf: { portsPerCage } }: Wiring,
  ports: LeafPorts,
  firstPlane: Placement,
  placement: Placement,
  { tallies, besideManagers, used }: { tallies: readonly LinkTally[]; besideManagers: Set<number>; used: Int32Array },
): number {
  const [homes, racks] = [firstPlane.leafRacks(), placement.leafRacks()];
  const own = tallies[attachments.ofManagers ?? -1];
  const { managersPerPort: perPort } = attachments;
  if (!own) return 0;
  const mixed = new Set<number>();
  let left = fabric.reservedNodePorts;
  for (const { leaf, port, beside } of ports.managerPorts()) {
    const home = homes[leaf] ?? 0;
    const links = Math.min(perPort, left);
    own.links.add(home, racks[leaf] ?? 0, links);
    own.ports.add(leaf, home, port * perPort, links);
    own.cages.add(leaf, home, port * perPort, links);
    if (beside !== null) {
      besideManagers.add(beside);
      // The ports beside devices of a leaf are of one cage.
      if (attachments.all[beside]?.perPort !== perPort) mixed.add(leaf);
    } else if (port % portsPerCage === 0) own.leafCages++;
    used[leaf] = (used[leaf] ?? 0) + 1;
    left -= links;
  }
  return mixed.size;
}

function leafLinks({ shape }: Wiring, placement: Placement, tally: RunTally): void {
  if (!shape?.mesh) return;
  const racks = placement.leafRacks();
  const { leavesPerGroup, spinesPerGroup, links } = shape.mesh;
  for (let first = 0, group = 0; first < racks.length; first += leavesPerGroup, group++) {
    const upTo = Math.min(first + leavesPerGroup, racks.length);
    for (let leaf = first; leaf < upTo;) {
      const rack = racks[leaf] ?? 0;
      const firstInRack = leaf;
      while (leaf < upTo && racks[leaf] === rack) leaf++;
      const spines = { tier: "spine", first: group * spinesPerGroup, count: spinesPerGroup } as const;
      middleLinks(placement, rack, spines, (leaf - firstInRack) * links, tally);
    }
  }
}

/** Spines of one rack and of consecutive ranks are joined with consecutive cores, each core with one of them. */
function spineLinks({ shape }: Wiring, placement: Placement, tally: RunTally): void {
  if (!shape?.mesh || !shape.crown) return;
  const { spinesPerGroup } = shape.mesh;
  const { coresPerRank, links } = shape.crown;
  const spines = shape.tiers[1]?.switches ?? 0;
  for (let spine = 0; spine < spines;) {
    const rank = spine % spinesPerGroup;
    const count = Math.min(placement.inMiddleRack("spine", spine), spinesPerGroup - rank);
    const rack = placement.middleRack("spine", spine);
    const cores = { tier: "core", first: rank * coresPerRank, count: count * coresPerRank } as const;
    middleLinks(placement, rack, cores, links, tally);
    spine += count;
  }
}

function peerLinks({ peers }: Wiring, placement: Placement, tally: RunTally): void {
  if (peers === 0) return;
  const racks = placement.leafRacks();
  for (let leaf = 0; leaf + 1 < racks.length; leaf += 2) tally.add(racks[leaf] ?? 0, racks[leaf + 1] ?? 0, peers);
}

/** Their far end is unknown, so they have the length stated in the site file. */
function externalRuns({ externalLinks, externalLength, planes }: Fabric): Runs {
  return new Map(externalLinks === 0 ? [] : [[externalLength.toMetres(), externalLinks * planes]]);
}

/** Consecutive switches of a tier, by the place of the first. */
interface Switches {
  readonly tier: TierName;
  readonly first: number;
  readonly count: number;
}

/** Links from a rack to switches in the middle of the hall, the same number to each. */
function middleLinks(placement: Placement, rack: number, { tier, first, count }: Switches, links: number, tally: RunTally) {
  for (let index = first; index < first + count;) {
    const inRack = Math.min(placement.inMiddleRack(tier, index), first + count - index);
    tally.add(rack, placement.middleRack(tier, index), inRack * links);
    index += inRack;
  }
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
