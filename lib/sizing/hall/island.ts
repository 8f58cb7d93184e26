import { at } from "../../errors/at";

/** Identical halls, and the pods of one of them. */
export interface Islands<P> {
  readonly count: number;
  readonly pods: readonly P[];
}

/** Pods distributed to halls as evenly as possible. Identical halls are one entry; kinds without pods are left out. */
export function islandsOf<P extends { readonly count: number }>(pods: readonly P[], islands: number): Islands<P>[] {
  return deal(
    pods.map((pod) => pod.count),
    islands,
  ).map(({ halls, counts }) => ({
    count: halls,
    pods: pods.flatMap((pod, kind) => (at(counts, kind) === 0 ? [] : [{ ...pod, count: at(counts, kind) }])),
  }));
}

/** Number of pods of each kind per hall; empty halls are left out. */
export function deal(
  totals: readonly number[],
  islands: number,
): { readonly halls: number; readonly counts: readonly number[] }[] {
  // Hall number i has one more of each kind of which more than i are left over.
  const breaks = [...new Set([0, ...totals.map((total) => total % islands), islands])].sort((a, b) => a - b);
  return breaks.slice(1).flatMap((end, index) => {
    const start = at(breaks, index);
    const counts = totals.map((total) => Math.floor(total / islands) + (start < total % islands ? 1 : 0));
    return counts.every((count) => count === 0) ? [] : [{ halls: end - start, counts }];
  });
}
