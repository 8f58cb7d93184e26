import { at } from "../../errors/at";
import type { CableLayer } from "../../plan";
import { sum } from "../../units/sum";
import type { Hall } from "../hall/hall";
import type { HallFabric } from "../hall/hall-fabric";
import { leafRuns } from "../hall/leaf-runs";
import type { Plane } from "../hall/plane";
import { externalRuns, switchRuns, type SwitchRange, type SwitchRun } from "../topology/switch-runs";
import { BlockTally, RunTally, type Runs } from "./run-tally";

/** How far the links of one fabric of a hall run, and how many ports of each leaf they take, over all planes. */
export interface LinkCounts {
  /** Those between switches, and out of the site. */
  readonly runs: Readonly<Record<Exclude<CableLayer, "node-leaf">, Runs>>;
  /** Those of devices and fabric managers, by attachment. */
  readonly devices: readonly AttachmentCounts[];
  /** Attachments of devices that share cages of leaves with fabric managers. */
  readonly besideManagers: ReadonlySet<number>;
  /** Such cages whose devices split their ports more or less often than fabric managers do. */
  readonly mixedCages: number;
  /** Leaves by how many of their ports devices and fabric managers take. */
  readonly leavesByPorts: ReadonlyMap<number, number>;
}

/** Links of one attachment. */
export interface AttachmentCounts {
  readonly links: Runs;
  /** The ports and the cages of leaves that they share, by the longest of their runs. */
  readonly ports: Runs;
  readonly cages: Runs;
  /** Such cages, without those that are counted for another attachment. */
  readonly leafCages: number;
}

/** Counts links by length, run by run, without making each link. Null where the fabric cannot be built. */
export function countLinks(hall: Hall, fabric: HallFabric): LinkCounts | null {
  if (!fabric.shape) return null;
  const leaves = new LeafTally(hall, fabric);
  const switches = {
    "leaf-spine": new RunTally(hall.floor),
    "spine-core": new RunTally(hall.floor),
    "leaf-leaf": new RunTally(hall.floor),
  };
  for (const plane of hall.planesOf(fabric)) {
    leaves.add(plane);
    for (const run of switchRuns(fabric)) addSwitchRun(plane, run, switches[run.layer]);
  }
  return {
    runs: {
      "leaf-spine": switches["leaf-spine"].runs(),
      "spine-core": switches["spine-core"].runs(),
      "leaf-leaf": switches["leaf-leaf"].runs(),
      external: externalCounts(fabric),
    },
    ...leaves.counts(),
  };
}

/** Tallies of one attachment. */
interface AttachmentTally {
  readonly links: RunTally;
  readonly ports: BlockTally;
  readonly cages: BlockTally;
  /** Links of a port of the leaf, and of a cage. */
  readonly perPort: number;
  readonly perCage: number;
  leafCages: number;
}

/** Counts the links of devices and fabric managers. */
class LeafTally {
  private readonly fabric: HallFabric;
  private readonly tallies: readonly AttachmentTally[];
  private readonly besideManagers = new Set<number>();
  private readonly leavesByPorts = new Map<number, number>();
  private mixedCages = 0;

  constructor({ floor }: Hall, fabric: HallFabric) {
    const { attachments, leaf } = fabric;
    this.fabric = fabric;
    this.tallies = attachments.all.map(({ perPort }) => {
      const perCage = perPort * leaf.portsPerCage;
      const [ports, cages] = [new BlockTally(floor, perPort), new BlockTally(floor, perCage)];
      return { links: new RunTally(floor), ports, cages, perPort, perCage, leafCages: 0 };
    });
  }

  /** Adds the links of a plane. */
  add(plane: Plane): void {
    const racks = plane.leafRacks();
    const used = new Int32Array(racks.length);
    const mixed = new Set<number>();
    for (const { ports, cages } of this.tallies) for (const tally of [ports, cages]) tally.open(racks);
    for (const { attachment, rack, rails, links, leaf: first, places, beside } of leafRuns(plane)) {
      const own = at(this.tallies, attachment);
      for (let rail = 0; rail < rails; rail++) {
        const leaf = first + rail;
        const place = at(places, rail);
        own.links.add(rack, at(racks, leaf), links);
        own.ports.add(leaf, rack, place, links);
        own.cages.add(leaf, rack, place, links);
        own.leafCages += blocks(place, links, own.perCage);
        used[leaf] = at(used, leaf) + blocks(place, links, own.perPort);
      }
      if (beside === null) continue;
      this.besideManagers.add(beside);
      // The ports beside devices of a leaf are of one cage.
      if (at(this.tallies, beside).perPort !== own.perPort) mixed.add(first);
    }
    this.mixedCages += mixed.size;
    for (const ports of used) this.leavesByPorts.set(ports, (this.leavesByPorts.get(ports) ?? 0) + 1);
  }

  counts(): Omit<LinkCounts, "runs"> {
    const { portsPerCage } = this.fabric.leaf;
    const devices = this.tallies.map((own): AttachmentCounts => {
      const links = own.links.runs();
      const ports = own.perPort === 1 ? links : own.ports.runs(links);
      return { links, ports, cages: portsPerCage === 1 ? ports : own.cages.runs(links), leafCages: own.leafCages };
    });
    const { besideManagers, mixedCages, leavesByPorts } = this;
    return { devices, besideManagers, mixedCages, leavesByPorts };
  }
}

/** Number of blocks of the given size that start within a range of places. */
function blocks(first: number, places: number, size: number): number {
  return Math.ceil((first + places) / size) - Math.ceil(first / size);
}

/** Adds the links of switches, all consecutive switches of one rack at a time. */
function addSwitchRun(plane: Plane, { from, to, step, links }: SwitchRun, tally: RunTally): void {
  for (let index = 0; index < from.count;) {
    const rack = plane.switchRack(from.tier, from.first + index);
    const together = plane.inSameRack(from.tier, from.first + index, from.count - index);
    const above =
      step === 0
        ? { range: to, links: together * links }
        : { range: { ...to, first: to.first + index * step, count: (together - 1) * step + to.count }, links };
    addLinksTo(plane, rack, above.range, above.links, tally);
    index += together;
  }
}

/** Adds links from a rack to consecutive switches, the same number to each. */
function addLinksTo(plane: Plane, rack: number, { tier, first, count }: SwitchRange, links: number, tally: RunTally): void {
  for (let index = first; index < first + count;) {
    const together = plane.inSameRack(tier, index, first + count - index);
    tally.add(rack, plane.switchRack(tier, index), together * links);
    index += together;
  }
}

/** The far end is unknown, so these have the length stated in the site file. */
function externalCounts(fabric: HallFabric): Runs {
  const { externalLength, planes } = fabric.fabric;
  const links = planes * sum([...externalRuns(fabric)].map((run) => run.links));
  return new Map(links === 0 ? [] : [[externalLength.toMetres(), links]]);
}
