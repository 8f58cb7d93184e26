import { maxOf } from "../../units";
import { carriedKw, shares, type Capacities, type Draw } from "../power/carry";
import { shortOf, type DarkPods } from "./dark-pods";
import { DrawTally, type DrawSum } from "../power/draw-tally";
import { bridge, type Outcome } from "./outcome";
import { coolingPerItKw, kwOf, type ChainedFigures, type Reserve } from "./pool";
import { capacityWithout } from "../power/feed";
import type { FeedPlan } from "../../plan/site-plan";
import { drawKw, entryOf } from "../power/power-stage";
import { sum } from "../../units/sum";

/** Loss of a feed, or of units of it. */
export interface FeedLoss {
  readonly feed: string;
  /** The complete feed, or a number of its units. */
  readonly units: number | "all";
}

/** Outcome of the loss of feeds or of their units, with some pods already lost. */
export function feedsOutcome(
  plan: ChainedFigures,
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
  return shortKw > 0 ? maxOf(ratios) : Math.min(1, maxOf(ratios));
}

function carrier(feed: FeedPlan, lostUnits: number, capacities: Capacities): string[] {
  if ((capacities.get(feed.name) ?? 0) === 0) return [];
  if (lostUnits === 0 || !feed.units) return [`feed ${feed.name}`];
  return [`${feed.units.count - lostUnits} ${feed.units.part} of feed ${feed.name}`];
}

/** Draw of one pod of a kind at its feeds, and of its cooling at all feeds, in kilowatts. */
interface PodDraw {
  /** Sum that it belongs to. */
  readonly sum: DrawSum;
  readonly kw: number;
  readonly coolingKw: number;
}

/** Draws at the feeds as sums over the pods in service; lost pods no longer need their share of the cooling. */
class Drawn {
  private readonly tally = new DrawTally();
  private readonly shared: DrawSum;
  private readonly ofPods: ReadonlyMap<string, PodDraw>;

  constructor(plan: ChainedFigures) {
    const { chain } = plan;
    const coolingShare = coolingPerItKw(plan);
    const coolingOf = (itKw: number) => drawKw({ kw: itKw * coolingShare, entry: "transformer" }, chain);
    this.shared = this.tally.sumOf(plan.power.feeds.map((feed) => feed.name));
    this.ofPods = new Map(
      plan.pods.map((pod): [string, PodDraw] => {
        const itKw = kwOf(pod);
        const entry = entryOf(pod);
        const ofFeeds = this.tally.sumOf(pod.feeds);
        return [pod.name, { sum: ofFeeds, kw: drawKw({ kw: itKw, entry }, chain), coolingKw: coolingOf(itKw) }];
      }),
    );
    const networkKw = sum(plan.fabrics.map((fabric) => fabric.powerKw));
    this.shared.kw += drawKw({ kw: networkKw, entry: "rack-pdu" }, chain) + coolingOf(networkKw);
  }

  /** Adds pods of a kind, or takes them away if their number is negative. */
  add(pod: string, count: number): void {
    const draw = this.ofPods.get(pod);
    if (!draw) return;
    draw.sum.kw += count * draw.kw;
    this.shared.kw += count * draw.coolingKw;
  }

  draws(): Draw[] {
    return this.tally.all();
  }
}

/** Draws of the site with the given number of pods of each kind in service. */
function drawsWith(plan: ChainedFigures, on: ReadonlyMap<string, number>): Draw[] {
  const drawn = new Drawn(plan);
  for (const [pod, count] of on) drawn.add(pod, count);
  return drawn.draws();
}

/**
 * Largest number of pods that the feeds can carry: kinds in order of power per pod, smallest first, as many of each as
 * possible. This is the maximum if pods are fed from one feed or from all of them, and close to it for other overlaps.
 */
function mostKept(
  plan: ChainedFigures,
  on: ReadonlyMap<string, number>,
  capacities: Capacities,
): ReadonlyMap<string, number> {
  const drawn = new Drawn(plan);
  const fits = (pod: string, count: number) => {
    drawn.add(pod, count);
    const draws = drawn.draws();
    drawn.add(pod, -count);
    return shortOf(sum(draws.map((draw) => draw.kw)), carriedKw(draws, capacities)) === 0;
  };
  const kept = new Map<string, number>();
  const smallestFirst = [...plan.pods].sort((a, b) => kwOf(a) - kwOf(b));
  for (const { name } of smallestFirst) {
    const count = most(on.get(name) ?? 0, (some) => fits(name, some));
    kept.set(name, count);
    drawn.add(name, count);
  }
  return kept;
}

/** The largest number up to a limit that meets a condition, which all smaller numbers must meet as well; 0 if none does. */
function most(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
