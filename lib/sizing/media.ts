import type { Catalog, PartOf } from "../catalog";
import type { CablePlan } from "./plan";

type Cable = PartOf<"cable">;
type Transceiver = PartOf<"transceiver">;
type Medium = Cable["medium"];

/** What decides on the media of a cable layer. */
export interface MediaDemand {
  readonly gbps: number;
  readonly longestM: number;
  /** Ports of the link's speed that share one cage, at the end towards the nodes by kind of device and at the other. */
  readonly lowerPortsPerCage: readonly number[];
  readonly upperPortsPerCage: number;
  /** Links between the same two cages: a cable of so many links can carry them at once. */
  readonly linksBetweenCages: number;
  /** Links of a lower speed of which several share a port of the upper end; null where there are none. */
  readonly split: { readonly gbps: number; readonly links: number } | null;
}

/** The media of one cable layer: the cables by length, and the modules at both ends. */
export interface Media {
  /** All of one medium, shortest first. */
  readonly cables: readonly Cable[];
  /** Links that one cable carries. */
  readonly links: number;
  /** By kind of device; none where cables bring their own ends. */
  readonly lower: readonly Transceiver[];
  /** Null where cables bring their own ends. */
  readonly upper: Transceiver | null;
  /** What links that share a port of the upper end take: splitting cables, and modules at their own ends; null without any. */
  readonly split: SplitMedia | null;
}

export interface SplitMedia {
  /** Shortest first. */
  readonly cables: readonly Cable[];
  readonly module: Transceiver;
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
 * The cheapest media of the catalog that span the longest run of a layer at its speed; undefined where none do.
 * A layer has one medium, because two links that share a cage share a module.
 */
export function chooseMedia(demand: MediaDemand, catalog: Catalog): Media | undefined {
  for (const medium of PREFERENCE) {
    const media = isFibre(medium) ? fibre(medium, demand, catalog) : assembly(medium, demand, catalog);
    if (media) return media;
  }
  return undefined;
}

/** The shortest cable that spans a run. */
export function cableFor(media: Pick<Media, "cables">, runM: number): Cable | undefined {
  return media.cables.find((cable) => cable.length.toMetres() >= runM);
}

function isFibre(medium: Medium): boolean {
  return medium === "multimode" || medium === "single-mode";
}

/** Cables that bring their own ends fit cages that hold as many ports as they have links. */
function assembly(medium: Medium, demand: MediaDemand, catalog: Catalog): Media | undefined {
  const links = demand.linksBetweenCages;
  if (demand.split) return undefined;
  if ([...demand.lowerPortsPerCage, demand.upperPortsPerCage].some((ports) => ports !== links)) return undefined;
  const cables = byLength(
    catalog,
    (part) => part.medium === medium && part.linkGbps === demand.gbps && part.links === links,
  );
  return reaches(cables, demand) ? { cables, links, lower: [], upper: null, split: null } : undefined;
}

function fibre(medium: Medium, demand: MediaDemand, catalog: Catalog): Media | undefined {
  const modules = catalog
    .all("transceiver")
    .filter((part) => part.medium === medium && part.portGbps === demand.gbps)
    .sort((a, b) => a.reach.toMetres() - b.reach.toMetres())
    .filter((part) => part.reach.toMetres() >= demand.longestM);
  // Both ends must speak the same lanes and fit the same cable; slower lanes are the cheaper ones.
  const lanes = [...new Set(modules.map(({ laneGbps }) => laneGbps))].sort((a = Infinity, b = Infinity) => a - b);
  const connectors = [...new Set(modules.map(({ connector }) => connector))];
  for (const lane of lanes) {
    for (const connector of connectors) {
      const module = (ports: number) =>
        modules.find((part) => part.ports === ports && goesWith(part.laneGbps, lane) && goesWith(part.connector, connector));
      const lower = demand.lowerPortsPerCage.flatMap((ports) => module(ports) ?? []);
      const upper = module(demand.upperPortsPerCage);
      const cables = byLength(
        catalog,
        (part) => isTrunk(part, medium) && part.links === 1 && goesWith(part.connector, connector),
      );
      if (!upper || lower.length < demand.lowerPortsPerCage.length || !reaches(cables, demand)) continue;
      const split = demand.split && splitFibre(medium, demand, lane, connector, catalog);
      if (split === undefined) continue;
      return { cables, links: 1, lower, upper, split };
    }
  }
  return undefined;
}

/** Splitting fibres on the modules of the upper end, each leg of which ends in a module of its own. */
function splitFibre(
  medium: Medium,
  { split, longestM }: MediaDemand,
  lane: number | undefined,
  connector: Transceiver["connector"],
  catalog: Catalog,
): SplitMedia | undefined {
  const fits = (part: Transceiver | Cable) => part.medium === medium && goesWith(part.connector, connector);
  const module = catalog
    .all("transceiver")
    .find(
      (part) =>
        fits(part) &&
        part.ports === 1 &&
        part.portGbps === split?.gbps &&
        goesWith(part.laneGbps, lane) &&
        part.reach.toMetres() >= longestM,
    );
  const cables = byLength(catalog, (part) => isTrunk(part, medium) && fits(part) && part.links === split?.links);
  return module && cables.length > 0 ? { cables, module } : undefined;
}

function isTrunk(part: Cable, medium: Medium): boolean {
  return part.medium === medium && part.linkGbps === undefined;
}

/** What a part does not state goes with anything. */
function goesWith<T>(own: T | undefined, wanted: T | undefined): boolean {
  return own === undefined || wanted === undefined || own === wanted;
}

function byLength(catalog: Catalog, fits: (cable: Cable) => boolean): Cable[] {
  return catalog
    .all("cable")
    .filter(fits)
    .sort((a, b) => a.length.toMetres() - b.length.toMetres());
}

function reaches(cables: readonly Cable[], { longestM }: MediaDemand): boolean {
  return (cables.at(-1)?.length.toMetres() ?? 0) >= longestM;
}

/** How many cables of which part span runs of these lengths, given as links by metres. */
export function cablesByPart(
  media: Pick<Media, "cables" | "links">,
  linksByRun: ReadonlyMap<number, number>,
): CablePlan["cables"] {
  const links = new Map<Cable, number>();
  for (const [runM, count] of linksByRun) {
    const cable = cableFor(media, runM);
    if (cable) links.set(cable, (links.get(cable) ?? 0) + count);
  }
  return media.cables.flatMap((cable) => {
    const count = links.get(cable);
    return count === undefined ? [] : [{ part: cable.id, count: count / media.links }];
  });
}
