import { SHORTEST_ROW, switchUnits, type FloorSpec } from "../../model";
import { sum } from "../../units/sum";

/** A cable between two units of one rack, general practice. */
const WITHIN_RACK_M = 2;

/** Racks of one kind of pod, and the rack units of switches next to each pod. */
export interface FloorPods {
  readonly count: number;
  /** 0 if its nodes are in the middle of the hall. */
  readonly racksPerPod: number;
  /** Rack units of the leaves of one pod; 0 if they are in the pod's racks or in the middle of the hall. */
  readonly leafUnits: number;
}

/** Position of a rack, with rows and positions counted from 0. */
export interface RackPlace {
  readonly row: number;
  readonly place: number;
}

/** Blocks of one kind of pod: pods that share racks of leaves are adjacent, never across a break of rows. */
interface Segment {
  readonly podsPerBlock: number;
  readonly leafRacks: number;
  readonly blockRacks: number;
  readonly rows: number;
  readonly blocksPerRow: number;
  readonly firstRow: number;
  readonly pods: FloorPods;
}

/**
 * The racks of one hall: pods in rows in the order of the site, and in the middle of the rows those of the switches that
 * belong to no pod, which nodes can share. A rack is known by a number, which stands for its row and place.
 */
export class Floor {
  /** Racks of leaves next to pods, and racks in the middle. */
  readonly leafRacks: number;
  readonly rowRacks: number;
  private readonly spec: FloorSpec;
  private readonly segments: readonly Segment[];
  /** Rack units that switches can take in one rack. */
  private readonly usable: number;
  private readonly middleRow: number;
  private readonly middleRows: number;
  private readonly rackPitchM: number;
  private readonly rowPitchM: number;
  private readonly riseM: number;

  /**
   * @param middleRacks racks of switches that belong to no pod
   * @param rackUnits height of a rack of switches
   */
  constructor(spec: FloorSpec, kinds: readonly FloorPods[], middleRacks: number, rackUnits: number) {
    this.spec = spec;
    this.usable = switchUnits(spec, rackUnits);
    this.rackPitchM = spec.rackPitch.toMetres();
    this.rowPitchM = spec.rowPitch.toMetres();
    this.riseM = spec.rise.toMetres();
    const racks = sum(kinds.map((kind) => kind.count * kind.racksPerPod)) + middleRacks;
    this.rowRacks = rowRacksOf(spec, racks);
    let firstRow = 0;
    this.segments = kinds.map((pods) => {
      const segment = this.segment(pods, firstRow);
      firstRow += segment.rows;
      return segment;
    });
    this.leafRacks = sum(
      this.segments.map(({ pods, podsPerBlock, leafRacks }) => Math.ceil(pods.count / podsPerBlock) * leafRacks),
    );
    this.middleRow = Math.floor(firstRow / 2);
    this.middleRows = Math.ceil(middleRacks / this.rowRacks);
  }

  /** The rack of a pod's own racks. */
  podRack(kind: number, pod: number, rack: number): number {
    const { podsPerBlock, leafRacks, pods } = this.at(kind);
    const offset = (pod % podsPerBlock) * pods.racksPerPod + rack;
    return this.rackOf(kind, Math.floor(pod / podsPerBlock), offset < this.leafOffset(kind) ? offset : offset + leafRacks);
  }

  /** The rack of a leaf of a pod; `unit` is the position of the leaf's foot among all leaf units of the pod. */
  leafRack(kind: number, pod: number, unit: number): number {
    const { podsPerBlock, leafRacks, pods } = this.at(kind);
    const units = (pod % podsPerBlock) * pods.leafUnits + unit;
    const rack = Math.min(leafRacks - 1, Math.floor(units / this.usable));
    return this.rackOf(kind, Math.floor(pod / podsPerBlock), this.leafOffset(kind) + rack);
  }

  /** A rack in the middle of the hall. */
  middleRack(rack: number): number {
    return this.middleRow * this.rowRacks + rack;
  }

  /** A rack of switches by number, racks next to pods before racks in the middle. */
  networkRack(index: number): number {
    let left = index;
    for (const [kind, { pods, podsPerBlock, leafRacks }] of this.segments.entries()) {
      const racks = Math.ceil(pods.count / podsPerBlock) * leafRacks;
      if (left < racks) return this.rackOf(kind, Math.floor(left / leafRacks), this.leafOffset(kind) + (left % leafRacks));
      left -= racks;
    }
    return this.middleRack(left);
  }

  place(rack: number): RackPlace {
    return { row: Math.floor(rack / this.rowRacks), place: rack % this.rowRacks };
  }

  /** Metres of cable between two racks: up, along the trays, down, and spare; rounded up to the centimetre. */
  runM(a: number, b: number): number {
    if (a === b) return WITHIN_RACK_M;
    const rows = Math.floor(a / this.rowRacks) - Math.floor(b / this.rowRacks);
    const places = a - b - rows * this.rowRacks;
    const run = Math.abs(places) * this.rackPitchM + Math.abs(rows) * this.rowPitchM + 2 * this.riseM;
    return Math.ceil(run * (1 + this.spec.slack) * 100 - 1e-6) / 100;
  }

  private segment(pods: FloorPods, firstRow: number): Segment {
    const fits = pods.leafUnits === 0 ? 1 : Math.floor(this.usable / pods.leafUnits);
    const perRow = pods.racksPerPod === 0 ? pods.count : Math.floor((this.rowRacks - 1) / pods.racksPerPod);
    const podsPerBlock = Math.max(1, Math.min(fits, pods.count, perRow));
    const leafRacks = Math.ceil((podsPerBlock * pods.leafUnits) / this.usable);
    const blockRacks = podsPerBlock * pods.racksPerPod + leafRacks;
    const blocks = Math.ceil(pods.count / podsPerBlock);
    const blocksPerRow = Math.max(1, Math.floor(this.rowRacks / blockRacks));
    const rows =
      blockRacks <= this.rowRacks ? Math.ceil(blocks / blocksPerRow) : blocks * Math.ceil(blockRacks / this.rowRacks);
    return { podsPerBlock, leafRacks, blockRacks, rows, blocksPerRow, firstRow, pods };
  }

  private leafOffset(kind: number): number {
    const { podsPerBlock, pods } = this.at(kind);
    const racks = podsPerBlock * pods.racksPerPod;
    return this.spec.leafPlacement === "middle-of-row" ? Math.floor(racks / 2) : racks;
  }

  private rackOf(kind: number, block: number, offset: number): number {
    const { blockRacks, blocksPerRow, firstRow } = this.at(kind);
    const wide = Math.ceil(blockRacks / this.rowRacks);
    const row = firstRow + (wide > 1 ? block * wide + Math.floor(offset / this.rowRacks) : Math.floor(block / blocksPerRow));
    const place = wide > 1 ? offset % this.rowRacks : (block % blocksPerRow) * blockRacks + offset;
    return (row < this.middleRow ? row : row + this.middleRows) * this.rowRacks + place;
  }

  private at(kind: number): Segment {
    const segment = this.segments[kind];
    if (!segment) throw new RangeError(`no kind of pod ${kind}`);
    return segment;
  }
}

/** Racks per row for the given number of racks: as in the site file, or else for a hall about as wide as deep. */
export function rowRacksOf({ rowRacks, rackPitch, rowPitch }: FloorSpec, racks: number): number {
  return rowRacks ?? Math.max(SHORTEST_ROW, Math.ceil(Math.sqrt((racks * rowPitch.toMetres()) / rackPitch.toMetres())));
}
