import { leafGroups } from "./leaf-group";
import type { Layout, Wiring } from "./layout";
import { Placement } from "./placement";
import type { CableLayer, TierName } from "./plan";
import { RunTally, type Runs } from "./run-tally";

/** A cable of a fabric manager: it stands beside the leaf that it is joined with. */
export const MANAGER_RUN_M = 2;

/** How far the links of one hall run, and how many ports of each leaf they take, over all planes. */
export interface Cabling {
  readonly runs: Readonly<Record<CableLayer, Runs>>;
  /** Leaves by how many of their ports nodes and fabric managers take. */
  readonly leavesByPorts: ReadonlyMap<number, number>;
}

/** One plane: the racks of its leaves, and the ports that nodes take of each. */
interface Leaves {
  readonly racks: Int32Array;
  readonly ports: Int32Array;
}

/**
 * Counts links by length, rack by rack: the same arithmetic as the port map's, without making each cable.
 * Null where the fabric cannot be built.
 */
export function cablingOf(layout: Layout, wiring: Wiring): Cabling | null {
  const { shape, fabric } = wiring;
  if (!shape) return null;
  const nodes = new RunTally(layout.floor);
  const leafSpine = new RunTally(layout.floor);
  const spineCore = new RunTally(layout.floor);
  const leavesByPorts = new Map<number, number>();
  for (let plane = 0; plane < fabric.planes; plane++) {
    const placement = new Placement(layout, wiring, plane);
    const leaves = nodeLinks(wiring, placement, nodes);
    managerLinks(wiring, leaves, nodes);
    for (const ports of leaves.ports) add(leavesByPorts, ports, 1);
    leafLinks(wiring, placement, leaves, leafSpine);
    spineLinks(wiring, placement, spineCore);
  }
  const runs = { "node-leaf": nodes.runs(), "leaf-spine": leafSpine.runs(), "spine-core": spineCore.runs() };
  return { runs, leavesByPorts };
}

function nodeLinks(wiring: Wiring, placement: Placement, tally: RunTally): Leaves {
  const { grouping, members, shape } = wiring;
  const switches = shape?.tiers[0]?.switches ?? 0;
  const leaves: Leaves = { racks: new Int32Array(switches), ports: new Int32Array(switches) };
  let placed = 0;
  const byRail = grouping.topology === "rail-optimized";
  for (const group of leafGroups(wiring)) {
    for (let leaf = 0; leaf < group.leaves; leaf++) leaves.racks[group.firstLeaf + leaf] = placement.leafRack(group, leaf);
    placed = group.firstLeaf + group.leaves;
    const rails = byRail ? Math.max(...group.runs.map((run) => run.nics)) : 1;
    let item = 0;
    for (const run of group.runs) {
      const perRack = members[run.member]?.pod.nodesPerRack ?? 1;
      const perNode = byRail ? 1 : run.nics;
      for (let node = run.first; node < run.first + run.nodes;) {
        const upTo = Math.min(run.first + run.nodes, (Math.floor(node / perRack) + 1) * perRack);
        const rack = placement.nodeRack(run.member, run.pod, node);
        for (let left = (upTo - node) * perNode; left > 0;) {
          const set = Math.floor(item / group.perLeaf);
          const count = Math.min(left, (set + 1) * group.perLeaf - item);
          for (let rail = 0; rail < (byRail ? run.nics : 1); rail++) {
            const leaf = group.firstLeaf + set * rails + rail;
            tally.add(rack, leaves.racks[leaf] ?? rack, count);
            leaves.ports[leaf] = (leaves.ports[leaf] ?? 0) + count;
          }
          item += count;
          left -= count;
        }
        node = upTo;
      }
    }
  }
  for (; placed < switches; placed++) leaves.racks[placed] = placement.spareLeafRack(placed, leaves.racks);
  return leaves;
}

function managerLinks({ fabric, leafDown }: Wiring, { ports }: Leaves, tally: RunTally): void {
  for (const leaf of managerLeaves(fabric.reservedNodePorts, ports, leafDown)) {
    ports[leaf] = (ports[leaf] ?? 0) + 1;
    tally.addMetres(MANAGER_RUN_M, 1);
  }
}

/** The leaf of each fabric manager: the first ones that have ports left. `ports` are those that are taken of each. */
export function* managerLeaves(managers: number, ports: ArrayLike<number>, leafDown: number): Generator<number> {
  let left = managers;
  for (let leaf = 0; leaf < ports.length && left > 0; leaf++) {
    const free = leafDown - (ports[leaf] ?? 0);
    for (let port = 0; port < free && left > 0; port++, left--) yield leaf;
  }
}

function leafLinks({ shape }: Wiring, placement: Placement, { racks }: Leaves, tally: RunTally): void {
  if (!shape?.mesh) return;
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
  const { perRack } = placement;
  if (!shape?.mesh || !shape.crown) return;
  const { spinesPerGroup } = shape.mesh;
  const { coresPerRank, links } = shape.crown;
  const spines = shape.tiers[1]?.switches ?? 0;
  for (let spine = 0; spine < spines;) {
    const rank = spine % spinesPerGroup;
    const count = Math.min(perRack - (spine % perRack), spinesPerGroup - rank);
    const rack = placement.middleRack("spine", spine);
    const cores = { tier: "core", first: rank * coresPerRank, count: count * coresPerRank } as const;
    middleLinks(placement, rack, cores, links, tally);
    spine += count;
  }
}

/** Consecutive switches of a tier, by the place of the first. */
interface Switches {
  readonly tier: TierName;
  readonly first: number;
  readonly count: number;
}

/** Links from a rack to switches in the middle of the hall, so many to each. */
function middleLinks(placement: Placement, rack: number, { tier, first, count }: Switches, links: number, tally: RunTally) {
  const { perRack } = placement;
  for (let index = first; index < first + count;) {
    const inRack = Math.min(perRack - (index % perRack), first + count - index);
    tally.add(rack, placement.middleRack(tier, index), inRack * links);
    index += inRack;
  }
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
