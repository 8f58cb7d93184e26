import type { Catalog } from "../../catalog";
import { maxOf, minOf } from "../../units";
import { darkGpus, darkPlan, joined, podKinds, type DarkPods, type PodKinds } from "./dark-pods";
import { feedsOutcome } from "./feeds";
import { lossesOf, type Loss } from "./loss";
import { poolOutcome, type Outcome } from "./outcome";
import { pairsOf } from "./pairs";
import { chainOf, upsReserve, type ChainedFigures, type FailureFigures, type Pool, type Reserve } from "./pool";
import type { FailurePlan, StoragePlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/**
 * Consequences of the loss of each unit, or of each pair of units: a feed, a generator, a battery, a transformer, a UPS, a
 * busway, a rack PDU, a CDU (or rear door or air handler), a pump, a unit of the heat rejection. Identical units are one
 * entry, so the cost grows with kinds only.
 *
 * The remaining units take over the load up to their capacity. Site batteries cover a shortfall of the feeds, UPS batteries
 * also of the transformers. Then whole pods are shut down, as few as possible, each with its share of the cooling.
 * Batteries, UPS and transformers serve the whole site, busways and PDUs one pod, cooling units the pods of their set.
 *
 * @param options `together`: number of simultaneous losses, default 1; for the pairs of large sites see {@link pairsOf}
 */
export function failuresOf(
  plan: FailureFigures,
  catalog: Catalog,
  { together = 1 }: { readonly together?: 1 | 2 } = {},
): FailurePlan[] {
  const chain = chainOf(plan, catalog);
  const site: FailingSite = { ...plan, chain, kinds: podKinds(plan.pods), ofUps: upsReserve(plan, catalog) };
  const losses = lossesOf(site, catalog);
  if (together === 1) return losses.map((loss) => failureOf(site, [loss], loss.alike));
  const alone = (loss: Loss) => failureOf(site, [loss], loss.alike);
  return [...pairsOf(losses, alone)].map(({ losses: pair, alike }) => failureOf(site, pair, alike));
}

/** A site in which units fail. */
interface FailingSite extends ChainedFigures {
  readonly kinds: PodKinds;
  /** Batteries of the UPS. */
  readonly ofUps: readonly Reserve[];
}

function failureOf(site: FailingSite, losses: readonly Loss[], alike: number): FailurePlan {
  const outcomes: Outcome[] = losses.flatMap((loss) => [...spareOutcome(loss), ...batteryOutcome(loss, losses)]);
  let dark: DarkPods = new Map();
  const add = (outcome: Outcome) => {
    outcomes.push(outcome);
    dark = joined(dark, outcome.dark, site.kinds);
  };
  for (const [pool, lost] of poolsLost(losses)) add(poolOutcome(pool, lost, dark, site.kinds));
  const feeds = losses.flatMap(({ feed }) => feed ?? []);
  if (feeds.length > 0) add(feedsOutcome(site, feeds, dark, [...storageLeft(site.power.storage, losses), ...site.ofUps]));
  const darkened = darkPlan(dark, site.kinds);
  const used = outcomes.flatMap(({ utilization }) => utilization ?? []);
  return {
    lost: losses.map((loss) => loss.lost),
    kinds: losses.map((loss) => loss.kind),
    paths: losses.map((loss) => loss.path),
    alike,
    carriedBy: [...new Set(outcomes.flatMap(({ carriedBy }) => carriedBy))],
    utilization: used.length === 0 ? null : maxOf(used),
    shortKw: sum(outcomes.map(({ shortKw }) => shortKw)),
    dark: darkened,
    darkGpus: darkGpus(darkened),
    bridgeMinutes: bridgeOf(outcomes),
  };
}

/** Units lost by pool, pools with many sets first: their lost pods are fixed, while others can be chosen. */
function poolsLost(losses: readonly Loss[]): [Pool, number][] {
  const lost = new Map<string, [Pool, number]>();
  for (const { pool } of losses) if (pool) lost.set(pool.key, [pool, (lost.get(pool.key)?.[1] ?? 0) + 1]);
  return [...lost.values()].sort(([one], [other]) => other.sets - one.sets);
}

const NOTHING_SHORT = { shortKw: 0, dark: new Map(), bridgeMinutes: null } as const;

function spareOutcome({ spare }: Loss): Outcome[] {
  return spare ? [{ ...NOTHING_SHORT, carriedBy: [spare.carriedBy], utilization: spare.utilization }] : [];
}

/** Batteries carry no load by day, so that the loss of one leaves none without power. */
function batteryOutcome({ battery }: Loss, losses: readonly Loss[]): Outcome[] {
  if (!battery) return [];
  const left = battery.count - unitsLost(battery, losses);
  const carriedBy = left > 0 ? [`${left} ${battery.part} of battery ${battery.name}`] : [];
  return [{ ...NOTHING_SHORT, carriedBy, utilization: left > 0 ? 0 : null }];
}

/** The batteries of the site, without those that are lost. */
function storageLeft(storage: readonly StoragePlan[], losses: readonly Loss[]): Reserve[] {
  return storage.map((battery) => {
    const share = (battery.count - unitsLost(battery, losses)) / battery.count;
    return { powerKw: battery.powerKw * share, energyKwh: battery.energyKwh * share };
  });
}

function unitsLost({ name }: StoragePlan, losses: readonly Loss[]): number {
  return losses.filter(({ battery }) => battery?.name === name).length;
}

/** The shortest of all that have to be bridged; null where one of them cannot be, or none has to. */
function bridgeOf(outcomes: readonly Outcome[]): number | null {
  const minutes = outcomes.filter(({ shortKw }) => shortKw > 0).map(({ bridgeMinutes }) => bridgeMinutes);
  return minutes.length === 0 || minutes.includes(null) ? null : minOf(minutes.map((value) => value ?? 0));
}
