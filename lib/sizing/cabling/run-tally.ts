import { at } from "../../errors/at";
import type { Floor } from "../rack/floor";

/** Links of a layer by the metres that they run, shortest first. */
export type Runs = ReadonlyMap<number, number>;

/** Lengths that are counted by centimetre in an array: up to 10 km. */
const NEAR_CM = 2 ** 20;

/** Counts links by length; it is called for each pair of racks of a hall that are joined. */
export class RunTally {
  private readonly floor: Floor;
  /** Links by centimetre: a million pairs of racks have some thousands of lengths, for which an array is faster than a map. */
  private near = new Float64Array(64);
  /** Longer links by metres. */
  private readonly far = new Map<number, number>();
  /** Links between two racks that are not counted yet, since more of the same mostly follow. */
  private from = -1;
  private to = -1;
  private links = 0;

  constructor(floor: Floor) {
    this.floor = floor;
  }

  /** Links between two racks. */
  add(from: number, to: number, links: number): void {
    if (from !== this.from || to !== this.to) {
      this.flush();
      this.from = from;
      this.to = to;
    }
    this.links += links;
  }

  /** All links so far. */
  runs(): Runs {
    this.flush();
    const runs = new Map<number, number>();
    for (let cm = 0; cm < this.near.length; cm++) {
      const links = this.near[cm] ?? 0;
      if (links > 0) runs.set(cm / 100, links);
    }
    for (const [runM, links] of this.far) runs.set(runM, links);
    return sorted(runs);
  }

  private flush(): void {
    if (this.links === 0) return;
    const runM = this.floor.runM(this.from, this.to);
    const cm = Math.round(runM * 100);
    if (cm >= NEAR_CM) addTo(this.far, runM, this.links);
    else {
      if (cm >= this.near.length) this.near = grown(this.near, cm);
      this.near[cm] = (this.near[cm] ?? 0) + this.links;
    }
    this.links = 0;
  }
}

function addTo(runs: Map<number, number>, runM: number, links: number): void {
  runs.set(runM, (runs.get(runM) ?? 0) + links);
}

function sorted(runs: ReadonlyMap<number, number>): Runs {
  return new Map([...runs].sort(([a], [b]) => a - b));
}

/** The same numbers with room for that place. */
function grown(numbers: Float64Array, place: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 ** Math.ceil(Math.log2(place + 1)));
  larger.set(numbers);
  return larger;
}

/**
 * Counts the blocks of places on leaves, such as cages of links, by the longest run of a link in them. Places of a leaf come
 * in order; a block ends where all of its places are taken, or where one of a later block is. Only blocks that several racks
 * share, or that are not full, are counted here: how many others there are follows from the links.
 */
export class BlockTally {
  private readonly floor: Floor;
  private readonly size: number;
  /** Blocks that are counted one by one, and the links in them. */
  private readonly blocks: RunTally;
  private readonly links: RunTally;
  private racks: ArrayLike<number> = [];
  /** By leaf, the farthest rack of the block that is not full yet; -1 where all are. */
  private farthest = new Int32Array(0);

  constructor(floor: Floor, size: number) {
    this.floor = floor;
    this.size = size;
    this.blocks = new RunTally(floor);
    this.links = new RunTally(floor);
  }

  /** Begins with other leaves, in these racks. */
  open(racks: ArrayLike<number>): void {
    if (this.size === 1) return;
    this.close();
    this.racks = racks;
    this.farthest = new Int32Array(racks.length).fill(-1);
  }

  /** Links from a rack to a leaf, the first of which takes that place. */
  add(leaf: number, rack: number, first: number, links: number): void {
    if (this.size === 1) return;
    const before = first % this.size === 0 ? 0 : this.size - (first % this.size);
    const after = (links - before) % this.size;
    if (before === 0 && after === 0 && this.farthest[leaf] === -1) return;
    if (before === 0) this.closeLeaf(leaf);
    else {
      this.share(leaf, rack, Math.min(before, links));
      if (links < before) return;
      this.closeLeaf(leaf);
    }
    if (after > 0) this.share(leaf, rack, after);
  }

  /**
   * All blocks so far.
   * @param links all links, by the metres that they run
   */
  runs(links: Runs): Runs {
    this.close();
    const runs = new Map(this.blocks.runs());
    const counted = this.links.runs();
    for (const [runM, all] of links) {
      const whole = (all - (counted.get(runM) ?? 0)) / this.size;
      if (whole > 0) addTo(runs, runM, whole);
    }
    return sorted(runs);
  }

  /** Links of a block that others from elsewhere may share. */
  private share(leaf: number, rack: number, links: number): void {
    const home = at(this.racks, leaf);
    const known = at(this.farthest, leaf);
    const isFarther = known < 0 || (known !== rack && this.floor.runM(rack, home) > this.floor.runM(known, home));
    if (isFarther) this.farthest[leaf] = rack;
    this.links.add(rack, home, links);
  }

  private close(): void {
    for (let leaf = 0; leaf < this.farthest.length; leaf++) this.closeLeaf(leaf);
  }

  private closeLeaf(leaf: number): void {
    const rack = at(this.farthest, leaf);
    if (rack < 0) return;
    this.blocks.add(rack, at(this.racks, leaf), 1);
    this.farthest[leaf] = -1;
  }
}
