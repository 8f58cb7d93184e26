import type { Catalog, PartOf } from "../catalog";
import type { Runs } from "./floor";
import type { CablePlan, TransceiverPlan } from "./plan";

/** One end of the links of a cable layer. */
export interface CableEnd {
  /** Ports of the link's speed that share one cage. */
  readonly portsPerCage: number;
  /** Cages that hold a module, where the end is a switch; one per `portsPerCage` links otherwise. */
  readonly cages: number;
  /** Whether the figure for the device's draw holds its modules already. */
  readonly drawIncludesModules: boolean;
}

/** Links of equal speed between two tiers. */
export interface CableDemand {
  readonly count: number;
  readonly gbps: number;
  readonly runs: Runs;
  readonly lower: CableEnd;
  readonly upper: CableEnd;
}

type Cable = PartOf<"cable">;
type Medium = Cable["medium"];

/**
 * Media in the order in which they are tried, the cheapest first.
 * Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06): copper below 3 m, multimode to about 50 m, then single mode
 * at up to 2.5 times the price.
 */
const PREFERENCE: readonly Medium[] = [
  "twisted-pair",
  "passive-copper",
  "active-copper",
  "multimode",
  "active-optical",
  "single-mode",
];

/** The cheapest media of the catalog that span the longest run at that speed; a null cable where none does. */
export function chooseMedia(demand: CableDemand, catalog: Catalog): Pick<CablePlan, "cable" | "transceivers"> {
  for (const medium of PREFERENCE) {
    const chosen = isFibre(medium) ? fibre(medium, demand, catalog) : assembly(medium, demand, catalog);
    if (chosen) return chosen;
  }
  return { cable: null, transceivers: [] };
}

function isFibre(medium: Medium): boolean {
  return medium === "multimode" || medium === "single-mode";
}

/** A cable that brings its own ends: it fits cages that hold as many ports as it has links. */
function assembly(
  medium: Medium,
  demand: CableDemand,
  catalog: Catalog,
): Pick<CablePlan, "cable" | "transceivers"> | undefined {
  const { lower, upper, gbps, runs, count } = demand;
  const cables = catalog.all("cable").filter((part) => part.medium === medium && part.linkGbps === gbps);
  const cable = byLength(cables).find(
    (part) =>
      part.length.toMetres() >= runs.longestM && lower.portsPerCage === part.links && upper.portsPerCage === part.links,
  );
  return cable && { cable: { part: cable.id, count: Math.ceil(count / cable.links) }, transceivers: [] };
}

function fibre(
  medium: Medium,
  demand: CableDemand,
  catalog: Catalog,
): Pick<CablePlan, "cable" | "transceivers"> | undefined {
  const { lower, upper, gbps, runs, count } = demand;
  const cables = byLength(catalog.all("cable").filter((part) => part.medium === medium && part.linkGbps === undefined));
  const cable = cables.find((part) => part.length.toMetres() >= runs.meanM) ?? cables.at(-1);
  const module = (end: CableEnd) =>
    catalog
      .all("transceiver")
      .filter((part) => part.medium === medium && part.portGbps === gbps && part.ports === end.portsPerCage)
      .sort((a, b) => a.reach.toMetres() - b.reach.toMetres())
      .find((part) => part.reach.toMetres() >= runs.longestM);
  const [low, up] = [module(lower), module(upper)];
  if (!cable || !low || !up) return undefined;
  return {
    cable: { part: cable.id, count },
    transceivers: [modules(low, lower, "lower"), modules(up, upper, "upper")],
  };
}

function modules(part: PartOf<"transceiver">, end: CableEnd, which: TransceiverPlan["end"]): TransceiverPlan {
  const powerKw = end.drawIncludesModules ? 0 : end.cages * (part.maximum?.toKilowatts() ?? 0);
  return { part: part.id, count: end.cages, end: which, powerKw };
}

function byLength(cables: readonly Cable[]): Cable[] {
  return [...cables].sort((a, b) => a.length.toMetres() - b.length.toMetres());
}
