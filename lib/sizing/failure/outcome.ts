import type { DarkPods, PodKinds } from "./dark-pods";
import { darkGpus, darkPlan, fewest, joined, shortOf } from "./dark-pods";
import type { Pool, Reserve } from "./pool";
import { minutesOf } from "../power/power";

/** Outcome of a loss in one place: the units that share a load. */
export interface Outcome {
  readonly carriedBy: readonly string[];
  readonly utilization: number | null;
  readonly shortKw: number;
  readonly dark: DarkPods;
  readonly bridgeMinutes: number | null;
}

/**
 * Outcome of the loss of units of a pool, with some pods already lost. Two units of many sets are lost in the worst
 * combination: from one set, or from two.
 */
export function poolOutcome(pool: Pool, lost: number, dark: DarkPods, kinds: PodKinds): Outcome {
  const together = setOutcome(pool, Math.min(lost, pool.unitsPerSet), dark, kinds);
  if (lost === 1 || pool.sets === 1) return together;
  const one = setOutcome(pool, 1, dark, kinds);
  const next = setOutcome(pool, 1, joined(dark, one.dark, kinds), kinds);
  const apart = { ...one, shortKw: one.shortKw + next.shortKw, dark: joined(one.dark, next.dark, kinds) };
  return worse(apart, together, kinds);
}

/** The loss of units of one set. */
function setOutcome(pool: Pool, lost: number, dark: DarkPods, kinds: PodKinds): Outcome {
  const left = pool.unitsPerSet - lost;
  const capacityKw = left * pool.unitKw;
  // Of many sets, that one is looked at whose pods are all still on.
  const off = pool.sets > 1 ? 0 : pool.pods.reduce((kw, entry) => kw + entry.kw * (dark.get(entry.pod) ?? 0), 0);
  const loadKw = Math.max(0, pool.setKw - off);
  const shortKw = shortOf(loadKw, Math.min(loadKw, capacityKw));
  const on = pool.pods.map(({ pod, kw }) => ({ pod, kw, on: (kinds.get(pod)?.count ?? 0) - (dark.get(pod) ?? 0) }));
  return {
    carriedBy: left === 0 ? [] : [`${left} ${pool.part}${pool.of}`],
    utilization: capacityKw === 0 ? null : loadKw / capacityKw,
    shortKw,
    dark: fewest(shortKw, on, pool.podsPerSet),
    bridgeMinutes: bridge(pool.reserve, shortKw),
  };
}

/** The outcome with more lost GPUs; if equal, with the larger shortfall. */
function worse(one: Outcome, other: Outcome, kinds: PodKinds): Outcome {
  const [gpus, others] = [one, other].map(({ dark }) => darkGpus(darkPlan(dark, kinds))) as [number, number];
  if (gpus !== others) return gpus > others ? one : other;
  return one.shortKw > other.shortKw ? one : other;
}

/** How long full batteries carry what is short, in minutes; null where none can, or nothing is short. */
export function bridge(reserve: readonly Reserve[], shortKw: number): number | null {
  return minutesOf(reserve, shortKw);
}
