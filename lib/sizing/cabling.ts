import type { Fabric } from "../model";
import { leafGroups } from "./leaf-group";
import type { Layout, Wiring } from "./layout";
import { Placement } from "./placement";
import type { CableLayer, TierName } from "./plan";
import { RunTally, type Runs } from "./run-tally";

/** How far the links of one hall run, and how many ports of each leaf they take, over all planes. */
export interface Cabling {
  readonly runs: Readonly<Record<CableLayer, Runs>>;
  /** Leaf ports that fabric managers share, and the links on them, which `runs` does not have. */
  readonly split: { readonly ports: Runs; readonly links: Runs };
  /** Leaves by how many of their ports devices and fabric managers take. */
  readonly leavesByPorts: ReadonlyMap<number, number>;
}

/**
 * Counts links by length, rack by rack: the same arithmetic as the port map's, without making each cable.
 * Null where the fabric cannot be built.
 */
export function cablingOf(layout: Layout, wiring: Wiring): Cabling | null {
  const { shape, fabric } = wiring;
  if (!shape) return null;
  const nodes = new RunTally(layout.floor);
  const split = { ports: new RunTally(layout.floor), links: new RunTally(layout.floor) };
  const leafSpine = new RunTally(layout.floor);
  const spineCore = new RunTally(layout.floor);
  const leafLeaf = new RunTally(layout.floor);
  const leavesByPorts = new Map<number, number>();
  const placements = Array.from({ length: fabric.planes }, (_, plane) => new Placement(layout, wiring, plane));
  for (const placement of placements) {
    const ports = deviceLinks(wiring, placement, nodes);
    managerLinks(wiring, ports, placements[0] ?? placement, placement, { nodes, ...split });
    for (const taken of ports) add(leavesByPorts, taken, 1);
    leafLinks(wiring, placement, leafSpine);
    spineLinks(wiring, placement, spineCore);
    peerLinks(wiring, placement, leafLeaf);
  }
  const runs = {
    ...{ "node-leaf": nodes.runs(), "leaf-spine": leafSpine.runs(), "spine-core": spineCore.runs() },
    ...{ "leaf-leaf": leafLeaf.runs(), external: externalRuns(fabric) },
  };
  return { runs, split: { ports: split.ports.runs(), links: split.links.runs() }, leavesByPorts };
}

/** The links of all members, and the ports of each leaf that they take. */
function deviceLinks(wiring: Wiring, placement: Placement, tally: RunTally): Int32Array {
  const { grouping, members } = wiring;
  const racks = placement.leafRacks();
  const ports = new Int32Array(racks.length);
  const byRail = grouping.topology === "rail-optimized";
  for (const group of leafGroups(wiring)) {
    const rails = byRail ? Math.max(...group.runs.map((run) => run.nics)) : 1;
    let item = 0;
    for (const run of group.runs) {
      // Devices that are spread over racks are taken one by one.
      const perRack = members[run.member]?.perRack ?? 1;
      const perDevice = byRail ? 1 : run.nics;
      for (let device = run.first; device < run.first + run.devices;) {
        const upTo = Math.min(run.first + run.devices, (Math.floor(device / perRack) + 1) * perRack);
        const rack = placement.deviceRack(run.member, run.pod, device);
        for (let left = (upTo - device) * perDevice; left > 0;) {
          const set = Math.floor(item / group.perLeaf);
          const count = Math.min(left, (set + 1) * group.perLeaf - item);
          for (let rail = 0; rail < (byRail ? run.nics : 1); rail++) {
            const leaf = group.firstLeaf + set * rails + rail;
            tally.add(rack, racks[leaf] ?? rack, count);
            ports[leaf] = (ports[leaf] ?? 0) + count;
          }
          item += count;
          left -= count;
        }
        device = upTo;
      }
    }
  }
  return ports;
}

/** A fabric manager stands beside the leaf that it is joined with in the first plane. */
function managerLinks(
  { fabric, leafDown, managers: { perPort, ports: taken } }: Wiring,
  ports: Int32Array,
  firstPlane: Placement,
  placement: Placement,
  tally: Readonly<Record<"nodes" | "ports" | "links", RunTally>>,
): void {
  const [homes, racks] = [firstPlane.leafRacks(), placement.leafRacks()];
  let left = fabric.reservedNodePorts;
  for (const leaf of managerLeaves(taken, ports, leafDown)) {
    const [home, rack] = [homes[leaf] ?? 0, racks[leaf] ?? 0];
    ports[leaf] = (ports[leaf] ?? 0) + 1;
    if (perPort > 1) tally.ports.add(home, rack, 1);
    tally[perPort > 1 ? "links" : "nodes"].add(home, rack, Math.min(perPort, left));
    left -= perPort;
  }
}

/** The leaf of each port that fabric managers take: the first ones that have any left. `ports` are those that are taken of each. */
export function* managerLeaves(wanted: number, ports: ArrayLike<number>, leafDown: number): Generator<number> {
  let left = wanted;
  for (let leaf = 0; leaf < ports.length && left > 0; leaf++) {
    const free = leafDown - (ports[leaf] ?? 0);
    for (let port = 0; port < free && left > 0; port++, left--) yield leaf;
  }
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

/** Nobody knows where they end, so that they have the length that the site states. */
function externalRuns({ externalLinks, externalLength, planes }: Fabric): Runs {
  return new Map(externalLinks === 0 ? [] : [[externalLength.toMetres(), externalLinks * planes]]);
}

/** Consecutive switches of a tier, by the place of the first. */
interface Switches {
  readonly tier: TierName;
  readonly first: number;
  readonly count: number;
}

/** Links from a rack to switches in the middle of the hall, so many to each. */
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
