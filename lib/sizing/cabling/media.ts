import type { Catalog, PartOf } from "../../catalog";
import type { Medium } from "../../catalog/part";
import { at } from "../../errors/at";
import { maxOf } from "../../units";
import type { CablePlan } from "../../plan/site-plan";
import type { Runs } from "./run-tally";

type Cable = PartOf<"cable">;
type Transceiver = PartOf<"transceiver">;

/** Figures that decide on the media of links whose upper ends share cages and therefore modules. */
export interface MediaDemand {
  /** Speed of a port at the end away from the nodes, and how many of them share a cage. */
  readonly gbps: number;
  readonly portsPerCage: number;
  /** The kinds of links, by their lower end. */
  readonly ends: readonly MediaEnd[];
  /**
   * Media that may be taken.
   * @default all
   */
  readonly media: readonly Medium[] | undefined;
}

/** Links of one kind. */
export interface MediaEnd {
  /** Speeds that they may run at, the wanted one first. */
  readonly gbps: readonly number[];
  /** Speed of a lane of the device; undefined where any will do. */
  readonly laneGbps?: number | undefined;
  readonly longestM: number;
  /** Links that share a cage at this end. */
  readonly portsPerCage: number;
  /** Whether those also share a cage at the other end. */
  readonly together: boolean;
  /** Whether one cable may join a cage of the other end with several of this one. */
  readonly fans: boolean;
  /** Links that share a port at the other end. */
  readonly perPort: number;
}

/** The media of one kind of links: cables by length, and the modules at both ends. */
export interface Media {
  /** All of one medium, shortest first. */
  readonly cables: readonly Cable[];
  /** Unit served by one cable: a link, or all links of a port or of a cage of the upper end. */
  readonly per: "link" | "port" | "cage";
  /** Null where cables bring their own ends. */
  readonly lower: Transceiver | null;
  /** The same for all kinds that share cages; null where cables bring their own ends. */
  readonly upper: Transceiver | null;
}

/**
 * Media in the order in which they are tried, the cheapest first.
 * Sources: SemiAnalysis, "100,000 H100 Clusters" (2024-06): copper below 3 m, multimode to about 50 m, then single mode
 * at up to 2.5 times the price. NVIDIA RA-11333-001, tables 7 and 8: active optical cables where there are some.
 */
const PREFERENCE: readonly Medium[] = [
  "twisted-pair",
  "passive-copper",
  "active-copper",
  "active-optical",
  "multimode",
  "single-mode",
];

/**
 * The cheapest media of the catalog that span the longest runs of links at their speed, one for each kind of them;
 * undefined where none do. Kinds that share cages of the upper end have one medium, because they share modules there.
 */
export function chooseMedia(demand: MediaDemand, catalog: Catalog): Media[] | undefined {
  const tries = maxOf(demand.ends.map(({ gbps }) => gbps.length));
  for (let turn = 0; turn < tries; turn++) {
    const ends = demand.ends.map(({ gbps, ...end }): Link => ({ ...end, gbps: at(gbps, Math.min(turn, gbps.length - 1)) }));
    for (const medium of PREFERENCE.filter((own) => demand.media?.includes(own) ?? true)) {
      const media = isFibre(medium) ? fibres(medium, demand, ends, catalog) : assembly(medium, demand, ends, catalog);
      if (media) return media;
    }
  }
  return undefined;
}

/** A kind of links at one of its speeds. */
type Link = Omit<MediaEnd, "gbps"> & { readonly gbps: number };

/** The shortest cable that spans a run. */
export function cableFor(media: Pick<Media, "cables">, runM: number): Cable | undefined {
  return media.cables.find((cable) => cable.length.toMetres() >= runM);
}

function isFibre(medium: Medium): boolean {
  return medium === "multimode" || medium === "single-mode";
}

/** Cables that bring their own ends take whole cages at both of them, so that no other kind shares these. */
function assembly(
  medium: Medium,
  { portsPerCage }: MediaDemand,
  ends: readonly Link[],
  catalog: Catalog,
): Media[] | undefined {
  const [end, ...others] = ends;
  if (!end || others.length > 0 || (end.portsPerCage > 1 && !end.together)) return undefined;
  const links = portsPerCage * end.perPort;
  const cables = byLength(
    catalog,
    (part) =>
      part.medium === medium &&
      part.linkGbps === end.gbps &&
      part.links === links &&
      part.links / part.legs === end.portsPerCage &&
      (part.legs === 1 || end.fans),
  );
  return reaches(cables, end.longestM)
    ? [{ cables, per: links === 1 ? "link" : "cage", lower: null, upper: null }]
    : undefined;
}

function fibres(medium: Medium, demand: MediaDemand, ends: readonly Link[], catalog: Catalog): Media[] | undefined {
  const longestM = maxOf(ends.map((end) => end.longestM));
  const modules = catalog
    .all("transceiver")
    .filter((part) => part.medium === medium && part.reach.toMetres() >= longestM)
    .sort((a, b) => a.reach.toMetres() - b.reach.toMetres());
  // Both ends must speak the same lanes and fit the same cable; slower lanes are the cheaper ones.
  const lanes = [...new Set(modules.map(({ laneGbps }) => laneGbps))].sort((a = Infinity, b = Infinity) => a - b);
  const connectors = [...new Set(modules.map(({ connector }) => connector))];
  for (const lane of lanes) {
    for (const connector of connectors) {
      const fitting = modules.filter((part) => goesWith(part.laneGbps, lane) && goesWith(part.connector, connector));
      const trunks = byLength(catalog, (part) => isTrunk(part, medium) && goesWith(part.connector, connector));
      for (const upper of fitting) {
        const media = ends.flatMap((end) => fibre(upper, end, demand, fitting, trunks) ?? []);
        if (media.length === ends.length) return media;
      }
    }
  }
  return undefined;
}

/** One kind of links between modules that fit each other, with that one at the upper end. */
function fibre(
  upper: Transceiver,
  { gbps, laneGbps, longestM, portsPerCage, perPort }: Link,
  demand: MediaDemand,
  modules: readonly Transceiver[],
  trunks: readonly Cable[],
): Media | undefined {
  // A module of the port's speed has a splitting fibre on each port, one of the links' speed a fibre for each link.
  const splits = perPort > 1 && upper.portGbps === demand.gbps && upper.ports === demand.portsPerCage;
  if (!splits && (upper.portGbps !== gbps || upper.ports !== demand.portsPerCage * perPort)) return undefined;
  const lower = modules.find(
    (part) => part.portGbps === gbps && part.ports === portsPerCage && goesWith(part.laneGbps, laneGbps),
  );
  const cables = trunks.filter(({ links }) => links === (splits ? perPort : 1));
  return lower && reaches(cables, longestM) ? { cables, per: splits ? "port" : "link", lower, upper } : undefined;
}

function isTrunk(part: Cable, medium: Medium): boolean {
  return part.medium === medium && part.linkGbps === undefined;
}

/** A property without a value matches any other. */
function goesWith<T>(own: T | undefined, wanted: T | undefined): boolean {
  return own === undefined || wanted === undefined || own === wanted;
}

function byLength(catalog: Catalog, fits: (cable: Cable) => boolean): Cable[] {
  return catalog
    .all("cable")
    .filter(fits)
    .sort((a, b) => a.length.toMetres() - b.length.toMetres());
}

function reaches(cables: readonly Cable[], longestM: number): boolean {
  return (cables.at(-1)?.length.toMetres() ?? 0) >= longestM;
}

/** Number of cables per part for cable runs of the given lengths in metres, each counted once per cable. */
export function cablesByPart(media: Pick<Media, "cables">, runs: Runs): CablePlan["cables"] {
  const counts = new Map<Cable, number>();
  for (const [runM, count] of runs) {
    const cable = cableFor(media, runM);
    if (cable) counts.set(cable, (counts.get(cable) ?? 0) + count);
  }
  return media.cables.flatMap((cable) => {
    const count = counts.get(cable);
    return count === undefined ? [] : [{ part: cable.id, count }];
  });
}
