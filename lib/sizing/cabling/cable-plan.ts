import type { Catalog, PartOf } from "../../catalog";
import type { Fabric } from "../../model";
import { maxOf } from "../../units";
import type { Layer, LinkKind, Modules } from "./cable-layer";
import { cablesByPart, chooseMedia, type Media } from "./media";
import { grouped } from "../../units/grouped";
import type { CableLayer, CablePlan, TransceiverPlan } from "../../plan/site-plan";
import type { Runs } from "./run-tally";
import { sum } from "../../units/sum";

/** The media of each layer of a fabric in one hall, by attachment; no entry where the catalog has none. */
export type FabricMedia = Readonly<Partial<Record<CableLayer, readonly Media[]>>>;

/** Media of one layer, by kind of links; undefined where the catalog has none. */
export function mediaOfLayer(
  { layer, gbps, portsPerCage, kinds, groups }: Layer,
  { media: allowed }: Fabric,
  catalog: Catalog,
): Media[] | undefined {
  const chosen = new Map<number, Media>();
  for (const group of groups) {
    const ends = group.flatMap((kind) => {
      const own = kinds[kind];
      return own ? [{ ...own.end, longestM: longest(own.runs.links) }] : [];
    });
    const media = chooseMedia({ gbps, portsPerCage, ends, media: allowed }, catalog);
    if (!media) return undefined;
    for (const [index, kind] of group.entries()) {
      const own = media[index];
      // The module at the far end is the other network's, and taken to be of the same kind.
      if (own) chosen.set(kind, layer === "external" ? { ...own, upper: null } : own);
    }
  }
  return kinds.flatMap((_, kind) => chosen.get(kind) ?? []);
}

function longest(runs: Runs): number {
  return [...runs.keys()].at(-1) ?? 0;
}

/** Cables and modules of one layer, of the given media. */
export function cablePlan(layer: Layer, media: readonly Media[] = []): CablePlan {
  const links = layer.kinds.flatMap(({ runs }) => [...runs.links]);
  const count = sum(links.map(([, own]) => own));
  const kinds = layer.kinds.flatMap((kind, place) => (media[place] ? [{ ...kind, media: media[place] }] : []));
  const runsPer = ({ runs }: LinkKind, { per }: Media) => ({ link: runs.links, port: runs.ports, cage: runs.cages })[per];
  const cables = kinds.flatMap((kind) => cablesByPart(kind.media, runsPer(kind, kind.media)));
  const modules = [
    ...kinds.flatMap((kind) => kind.lower.flatMap((own) => modulesPlan(own, kind.media.lower, "lower"))),
    ...kinds.flatMap((kind) => modulesPlan(kind.upper, kind.media.upper, "upper")),
  ];
  return {
    layer: layer.layer,
    count,
    lengthM: maxOf(
      links.map(([runM]) => runM),
      0,
    ),
    meanLengthM: count === 0 ? 0 : sum(links.map(([runM, own]) => runM * own)) / count,
    cables: grouped(cables, ({ part }) => part).map((alike) => ({ ...alike[0], count: sum(alike.map((own) => own.count)) })),
    transceivers: grouped(modules, moduleKey).map((alike) => ({
      ...alike[0],
      count: sum(alike.map((own) => own.count)),
      powerKw: sum(alike.map(({ powerKw }) => powerKw)),
    })),
  };
}

/** Key that distinguishes the modules of a layer. */
export const moduleKey = ({ end, part }: TransceiverPlan) => `${end} ${part}`;

function modulesPlan(
  { cages, drawn }: Modules,
  part: PartOf<"transceiver"> | null,
  end: TransceiverPlan["end"],
): TransceiverPlan[] {
  if (!part || cages === 0) return [];
  const powerKw = drawn ? 0 : cages * (part.maximum?.toKilowatts() ?? 0);
  return [{ part: part.id, count: cages, end, powerKw }];
}
