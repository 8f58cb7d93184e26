import type { Catalog } from "../../catalog";
import type { Feed, Site } from "../../model";
import type { Draw } from "./carry";
import { DrawTally } from "./draw-tally";
import { sizeFeeds } from "./feed";
import type { PodPlan, PowerPlan, StoragePlan } from "../../plan/site-plan";
import { branchesOf, drawKw, sizeStages, stageLosses, type Branch, type Loads, type StageLoss } from "./power-stage";
import { sum } from "../../units/sum";

const MINUTES_PER_HOUR = 60;

/**
 * The power chain of a site. Load and losses are separate sums: feeds carry the load of pods, switches and cooling, and the
 * losses of each stage between.
 */
export function sizePower(site: Site, feeds: readonly Feed[], loads: Loads, catalog: Catalog): PowerPlan {
  const stages = sizeStages(site, loads, catalog);
  const names = feeds.map((feed) => feed.name);
  const draws = drawsOf(branchesOf(loads), loads.pods, names, stageLosses(site, catalog));
  const storage = storageOf(site, catalog);
  return {
    redundancy: site.power.redundancy,
    feeds: sizeFeeds(feeds, draws, catalog),
    storage,
    stages,
    lossesKw: sum(stages.map((stage) => stage.lossKw)),
    rideThroughMinutes: minutesOf(storage, sum(draws.map((draw) => draw.kw))) ?? 0,
  };
}

/**
 * Loads of branches at the feeds, those with the same feeds as one: pods use the feeds listed for them, all other loads every
 * feed.
 */
export function drawsOf(
  branches: readonly Branch[],
  pods: readonly Pick<PodPlan, "name" | "feeds">[],
  feeds: readonly string[],
  losses: readonly StageLoss[],
): Draw[] {
  const own = new Map(pods.map((pod) => [pod.name, pod.feeds]));
  const draws = new DrawTally();
  for (const branch of branches) draws.add(own.get(branch.name) ?? feeds, drawKw(branch, losses));
  return draws.all();
}

/** How long full batteries carry a load, in minutes; null where they give too little power, or there is no load. */
export function minutesOf(storage: readonly Pick<StoragePlan, "powerKw" | "energyKwh">[], loadKw: number): number | null {
  const powerKw = sum(storage.map((unit) => unit.powerKw));
  if (loadKw <= 0 || powerKw < loadKw) return null;
  return (sum(storage.map((unit) => unit.energyKwh)) / loadKw) * MINUTES_PER_HOUR;
}

function storageOf(site: Site, catalog: Catalog): StoragePlan[] {
  return site.power.storage.map(({ name, part: id, count }) => {
    const part = catalog.of(id, "battery");
    const powerKw = count * part.capacity.toKilowatts();
    return { name, part: part.id, count, powerKw, energyKwh: count * part.energy.toKilowattHours() };
  });
}
