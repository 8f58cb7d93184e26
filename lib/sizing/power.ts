import type { Catalog } from "../catalog";
import type { Feed, Site } from "../model";
import { SUBSTATION, TRANSFORMER } from "./defaults";
import type { FeedPlan, PodPlan, PowerPlan, StoragePlan } from "./plan";
import { unitsFor } from "./redundancy";
import { sum } from "./sum";

/**
 * Real over apparent power of the site's load: server power supplies of today stay at or above it
 * (80 PLUS Titanium asks for 0.95 at a fifth of the load and more).
 */
const POWER_FACTOR = 0.95;

/** What hangs on the feeds, in kilowatts at the load. */
export interface Loads {
  readonly pods: readonly PodPlan[];
  /** Load that all feeds share: fabrics and cooling. */
  readonly sharedKw: number;
}

/** A load and the names of the feeds that it can draw from. */
interface Draw {
  readonly kw: number;
  readonly feeds: ReadonlySet<string>;
}

/** Feeds with their load, batteries, transformers and losses. */
export function sizePower(site: Site, feeds: readonly Feed[], loads: Loads, catalog: Catalog): PowerPlan {
  const transformer = catalog.of(TRANSFORMER, "transformer");
  const atFeed = (kw: number) => kw / transformer.efficiency;
  const everyFeed = new Set(feeds.map((feed) => feed.name));
  const draws: Draw[] = [
    ...loads.pods.map((pod) => ({ kw: atFeed(pod.itPowerKw), feeds: new Set(pod.feeds) })),
    { kw: atFeed(loads.sharedKw), feeds: everyFeed },
  ];
  const totalKw = sum(draws.map((draw) => draw.kw));
  const capacities = new Map(feeds.map((feed) => [feed.name, capacityKw(feed, totalKw, catalog)]));
  const all = shares(draws, capacities);
  const losses = feeds.map((lost) => shares(draws, new Map([...capacities].filter(([name]) => name !== lost.name))));

  return {
    redundancy: site.power.redundancy,
    feeds: feeds.map((feed): FeedPlan => {
      const capacity = capacities.get(feed.name) ?? 0;
      const loadKw = all.get(feed.name) ?? 0;
      return {
        name: feed.name,
        kind: feed.kind,
        units: unitsOf(feed, capacity, catalog),
        capacityKw: capacity,
        loadKw,
        utilization: capacity === 0 ? null : loadKw / capacity,
        worstCaseLoadKw: Math.max(loadKw, ...losses.map((loss) => loss.get(feed.name) ?? 0)),
      };
    }),
    storage: site.power.storage.map((unit): StoragePlan => {
      const part = catalog.of(unit.part, "battery");
      return {
        name: unit.name,
        part: part.id,
        count: unit.count,
        powerKw: unit.count * part.capacity.toKilowatts(),
        energyKwh: unit.count * part.energy.toKilowattHours(),
      };
    }),
    transformers: {
      part: transformer.id,
      count: unitsFor(totalKw / POWER_FACTOR, transformer.capacity.toKilovoltAmperes(), site.power.redundancy).installed,
    },
    lossesKw: totalKw * (1 - transformer.efficiency),
  };
}

/** What is stated, else what its units give, else what the site needs in whole megawatts. */
function capacityKw(feed: Feed, neededKw: number, catalog: Catalog): number {
  if (feed.capacity) return feed.capacity.toKilowatts();
  if (feed.part === undefined) return Math.ceil(neededKw / 1000) * 1000;
  return (feed.count ?? 1) * catalog.of(feed.part, "generator", "substation").capacity.toKilowatts();
}

function unitsOf(feed: Feed, capacity: number, catalog: Catalog): FeedPlan["units"] {
  const id = feed.part ?? (feed.kind === "utility" ? SUBSTATION : undefined);
  if (id === undefined) return null;
  const unitKw = catalog.of(id, "generator", "substation").capacity.toKilowatts();
  return { part: id, count: feed.count ?? Math.ceil(capacity / unitKw) };
}

/**
 * Load of each feed: a draw is shared by those of its feeds that stand, in proportion to their capacity; evenly where
 * none of them can carry anything, so that no load is lost from sight.
 */
function shares(draws: readonly Draw[], capacities: ReadonlyMap<string, number>): Map<string, number> {
  const loads = new Map([...capacities.keys()].map((name) => [name, 0]));
  for (const draw of draws) {
    const standing = [...capacities].filter(([name]) => draw.feeds.has(name));
    const capacity = sum(standing.map(([, kw]) => kw));
    for (const [name, kw] of standing) {
      const share = capacity === 0 ? 1 / standing.length : kw / capacity;
      loads.set(name, (loads.get(name) ?? 0) + draw.kw * share);
    }
  }
  return loads;
}
