import type { FailurePlan } from "../../plan/site-plan";
import type { Loss } from "./loss";

/** Kinds of losses that are combined with each other: their 45,000 pairs take about a second. */
export const MOST_COMBINED = 300;

/** Two losses at a time, and in how many ways. */
export interface LossPair {
  readonly losses: readonly [Loss, Loss];
  readonly alike: number;
}

/**
 * Pairs of losses: each with each and with itself. With more kinds of losses than {@link MOST_COMBINED}, those of units that
 * serve one pod only (PDUs of a rack, busways of a row) are combined with others if they are among the worst on their own;
 * two units of the same pod are always a pair. The pods that two such units of different pods take down are those of each
 * alone, so that the worst pair of them is found.
 *
 * @param alone the consequences of one loss
 */
export function* pairsOf(losses: readonly Loss[], alone: (loss: Loss) => FailurePlan): Generator<LossPair> {
  const combined = combinedOf(losses, alone);
  for (const [index, one] of losses.entries()) {
    if (!combined.has(one)) {
      yield* pairOf(one, one);
      continue;
    }
    for (const other of losses.slice(index)) if (combined.has(other)) yield* pairOf(one, other);
  }
}

function* pairOf(one: Loss, other: Loss): Generator<LossPair> {
  const alike = one === other ? (one.alike * (one.alike - 1)) / 2 : one.alike * other.alike;
  if (alike > 0 && !contains(one, other)) yield { losses: [one, other], alike };
}

/** Whether the second loss is a unit of the feed lost in the first; that is not a second loss. */
function contains(one: Loss, other: Loss): boolean {
  return one !== other && one.feed?.units === "all" && one.feed.feed === other.feed?.feed;
}

function combinedOf(losses: readonly Loss[], alone: (loss: Loss) => FailurePlan): ReadonlySet<Loss> {
  if (losses.length <= MOST_COMBINED) return new Set(losses);
  const ofOnePod = losses.filter(servesOnePod);
  const others = losses.filter((loss) => !servesOnePod(loss));
  const most = Math.max(2, MOST_COMBINED - others.length);
  const worst = ofOnePod
    .map((loss) => ({ loss, plan: alone(loss) }))
    .sort((a, b) => b.plan.darkGpus - a.plan.darkGpus || b.plan.shortKw - a.plan.shortKw)
    .slice(0, most);
  return new Set([...others, ...worst.map(({ loss }) => loss)]);
}

function servesOnePod({ kind }: Loss): boolean {
  return kind === "rack-pdu" || kind === "busway";
}
