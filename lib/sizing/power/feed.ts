import type { Catalog } from "../../catalog";
import type { Feed } from "../../model";
import { maxOf } from "../../units";
import { shares, type Capacities, type Draw } from "./carry";
import { SUBSTATION } from "../design/defaults";
import type { FeedPlan } from "../../plan/site-plan";
import { unitsFor } from "../design/redundancy";
import { sum } from "../../units/sum";

/** A feed with its units, before it has a load. */
type Supply = Pick<FeedPlan, "name" | "kind" | "units" | "unitKw" | "capacityKw" | "firmKw">;

/** Feeds with the load that they share, and the largest that the loss of a feed or of a generating unit leaves them. */
export function sizeFeeds(feeds: readonly Feed[], draws: readonly Draw[], catalog: Catalog): FeedPlan[] {
  const neededKw = sum(draws.map((draw) => draw.kw));
  const supplies = feeds.map((feed) => supplyOf(feed, neededKw, catalog));
  const capacities = new Map(supplies.map(({ name, capacityKw }) => [name, capacityKw]));
  const loads = shares(draws, capacities);
  const afterLoss = lossesOf(supplies, catalog).map((lost) => shares(draws, lost(capacities)));
  return supplies.map((supply): FeedPlan => {
    const loadKw = loads.get(supply.name) ?? 0;
    return {
      ...supply,
      loadKw,
      utilization: supply.capacityKw === 0 ? null : loadKw / supply.capacityKw,
      worstCaseLoadKw: maxOf(
        afterLoss.map((after) => after.get(supply.name) ?? 0),
        loadKw,
      ),
    };
  });
}

/** Capacity of a feed after the loss of units: its stated capacity, or the capacity of the remaining units if that is lower. */
export function capacityWithout({ capacityKw, units, unitKw }: Supply, lostUnits: number): number {
  if (!units || unitKw === null) return capacityKw;
  return Math.min(capacityKw, Math.max(0, units.count - lostUnits) * unitKw);
}

/** Whether the units of a feed are single machines, which can fail: a substation's stand for megawatts alone. */
export function generates({ units }: Pick<FeedPlan, "units">, catalog: Catalog): boolean {
  return units !== null && units.count > 0 && catalog.get(units.part).class === "generator";
}

function supplyOf(feed: Feed, neededKw: number, catalog: Catalog): Supply {
  const { name, kind, spares } = feed;
  const part = feed.part ?? (kind === "utility" ? SUBSTATION : undefined);
  const unitKw =
    part === undefined ? null : catalog.of(part, "generator", "substation").capacity.toKilowatts() * feed.derating;
  const capacityKw = statedKw(feed, unitKw) ?? Math.ceil(neededKw / 1000) * 1000;
  if (part === undefined || unitKw === null) return { name, kind, units: null, unitKw, capacityKw, firmKw: capacityKw };
  const count = feed.count ?? unitsFor(capacityKw, unitKw, "N").installed + spares;
  const firmKw = Math.min(capacityKw, Math.max(0, count - spares) * unitKw);
  return { name, kind, units: { part, count }, unitKw, capacityKw, firmKw };
}

/** Stated capacity, or else the capacity of its units; undefined if neither is known. */
function statedKw(feed: Feed, unitKw: number | null): number | undefined {
  if (feed.capacity) return feed.capacity.toKilowatts();
  return feed.part === undefined || unitKw === null ? undefined : (feed.count ?? 1) * unitKw;
}

/** Remaining capacities after each single loss, of a feed or of one of its generators. */
function lossesOf(supplies: readonly Supply[], catalog: Catalog): ((capacities: Capacities) => Capacities)[] {
  return supplies.flatMap((lost) => [
    (capacities: Capacities) => new Map([...capacities].filter(([name]) => name !== lost.name)),
    ...(generates(lost, catalog)
      ? [(capacities: Capacities) => new Map([...capacities, [lost.name, capacityWithout(lost, 1)]])]
      : []),
  ]);
}
