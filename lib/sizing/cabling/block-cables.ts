import { at } from "../../errors/at";
import { leafRuns } from "../hall/leaf-runs";
import type { Plane } from "../hall/plane";
import { cableFor, type Media } from "./media";

/** The cables of one attachment in one plane, each of which several links of unequal runs share. */
export interface BlockCables {
  /** The part id of the cable of a place of a leaf, see `LeafPorts.take`; empty where none spans its runs. */
  cableAt(leaf: number, place: number): string;
}

/**
 * Per attachment, the cables shared by several links, each as long as the longest of its links. Undefined where every link
 * has a separate cable. Computed before the first link is emitted, in one byte per cable.
 *
 * @param runM metres from one rack to another
 */
export function blockCables(
  plane: Plane,
  media: readonly Media[],
  runM: (rack: number, other: number) => number,
): (BlockCables | undefined)[] {
  const { attachments, leaf } = plane.fabric;
  const racks = plane.leafRacks();
  const tables = attachments.all.map(({ perPort }, place): Table | undefined => {
    const own = media[place];
    if (!own || own.per === "link") return undefined;
    const links = own.per === "port" ? perPort : perPort * leaf.portsPerCage;
    return new Table(own, racks.length, (leaf.radix * perPort) / links, links);
  });
  if (tables.every((table) => table === undefined)) return tables;
  for (const { attachment, rack, rails, links, leaf: first, places } of leafRuns(plane)) {
    const table = tables[attachment];
    for (let rail = 0; table && rail < rails; rail++)
      table.add(first + rail, at(places, rail), links, runM(rack, at(racks, first + rail)));
  }
  return tables;
}

/** For each block of places of each leaf, the place of its cable among the lengths of the medium, from 1. */
class Table implements BlockCables {
  private readonly media: Media;
  private readonly blocks: number;
  private readonly size: number;
  private readonly lengths: Uint8Array;

  constructor(media: Media, leaves: number, blocks: number, size: number) {
    this.media = media;
    this.blocks = blocks;
    this.size = size;
    this.lengths = new Uint8Array(leaves * blocks);
  }

  add(leaf: number, first: number, links: number, runM: number): void {
    const { cables } = this.media;
    const cable = cableFor(this.media, runM);
    const length = cable ? cables.indexOf(cable) + 1 : cables.length + 1;
    const last = Math.floor((first + links - 1) / this.size);
    for (let block = Math.floor(first / this.size); block <= last; block++) {
      const place = leaf * this.blocks + block;
      this.lengths[place] = Math.max(at(this.lengths, place), length);
    }
  }

  cableAt(leaf: number, place: number): string {
    const length = at(this.lengths, leaf * this.blocks + Math.floor(place / this.size));
    return this.media.cables[length - 1]?.id ?? "";
  }
}
