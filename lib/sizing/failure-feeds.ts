import { carriedKw, shares, type Capacities, type Draw } from "./carry";
import { shortOf, type DarkPods } from "./dark-pods";
import { bridge, type Outcome } from "./failure-outcome";
import { chainOf, coolingPerItKw, type FailureFigures, type Reserve } from "./failure-pool";
import { capacityWithout } from "./feed";
import type { FeedPlan } from "./plan";
import { drawsOf } from "./power";
import { branchesOf } from "./power-stage";
import { sum } from "./sum";

/** What is lost of one feed. */
export interface FeedLoss {
  readonly feed: string;
  /** The whole feed, or so many of its units. */
  readonly units: number | "all";
}

/** What the loss of feeds or of their units comes to, with some pods dark already. */
export function feedsOutcome(
  plan: FailureFigures,
  losses: readonly FeedLoss[],
  dark: DarkPods,
  reserve: readonly Reserve[],
): Outcome {
  const standing = plan.power.feeds.filter(
    (feed) => !losses.some(({ feed: name, units }) => name === feed.name && units === "all"),
  );
  const lostUnits = (feed: FeedPlan) =>
    sum(losses.map(({ feed: name, units }) => (name === feed.name && units !== "all" ? units : 0)));
  const capacities: Capacities = new Map(standing.map((feed) => [feed.name, capacityWithout(feed, lostUnits(feed))]));
  const on = new Map(plan.pods.map((pod) => [pod.name, pod.count - (dark.get(pod.name) ?? 0)]));
  const draws = drawsWith(plan, on);
  const loadKw = sum(draws.map((draw) => draw.kw));
  const shortKw = shortOf(loadKw, carriedKw(draws, capacities));
  const kept = shortKw === 0 ? on : mostKept(plan, on, capacities);
  return {
    carriedBy: standing.flatMap((feed) => carrier(feed, lostUnits(feed), capacities)),
    utilization: utilization(draws, capacities, shortKw),
    shortKw,
    dark: new Map([...on].map(([pod, count]): [string, number] => [pod, count - (kept.get(pod) ?? 0)])),
    bridgeMinutes: bridge(reserve, shortKw),
  };
}

/** Load over capacity of the fullest feed by equal shares; full where load has to be moved on to others to fit. */
function utilization(draws: readonly Draw[], capacities: Capacities, shortKw: number): number | null {
  const ratios = [...shares(draws, capacities)].flatMap(([name, kw]) => {
    const capacityKw = capacities.get(name) ?? 0;
    return capacityKw === 0 ? [] : [kw / capacityKw];
  });
  if (ratios.length === 0) return null;
  return shortKw > 0 ? Math.max(...ratios) : Math.min(1, Math.max(...ratios));
}

function carrier(feed: FeedPlan, lostUnits: number, capacities: Capacities): string[] {
  if ((capacities.get(feed.name) ?? 0) === 0) return [];
  if (lostUnits === 0 || !feed.units) return [`feed ${feed.name}`];
  return [`${feed.units.count - lostUnits} ${feed.units.part} of feed ${feed.name}`];
}

/** What the site draws with so many pods of each kind on; pods that are off take their share of the cooling along. */
function drawsWith(plan: FailureFigures, on: ReadonlyMap<string, number>): Draw[] {
  const pods = plan.pods.map((pod) => {
    const share = (on.get(pod.name) ?? 0) / pod.count;
    return { ...pod, itPowerKw: pod.itPowerKw * share };
  });
  const networkKw = sum(plan.fabrics.map((fabric) => fabric.powerKw));
  const itKw = sum(pods.map((pod) => pod.itPowerKw)) + networkKw;
  const branches = branchesOf({ pods, networkKw, coolingKw: itKw * coolingPerItKw(plan) });
  const feeds = plan.power.feeds.map((feed) => feed.name);
  return drawsOf(branches, plan.pods, feeds, chainOf(plan));
}

/**
 * As many pods as the feeds can carry: kinds are taken by the power of a pod, smallest first, each as far as it goes. Those
 * are the most pods where pods hang on one feed or on all of them; where their feeds overlap otherwise, nearly.
 */
function mostKept(
  plan: FailureFigures,
  on: ReadonlyMap<string, number>,
  capacities: Capacities,
): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const fits = (pod: string, count: number) => {
    const draws = drawsWith(plan, new Map([...kept, [pod, count]]));
    return shortOf(sum(draws.map((draw) => draw.kw)), carriedKw(draws, capacities)) === 0;
  };
  const smallestFirst = [...plan.pods].sort((a, b) => a.itPowerKw / a.count - b.itPowerKw / b.count);
  for (const { name } of smallestFirst)
    kept.set(
      name,
      most(on.get(name) ?? 0, (count) => fits(name, count)),
    );
  return kept;
}

/** The largest number up to a limit for which something holds that holds for all smaller ones, too; 0 where for none. */
function most(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
