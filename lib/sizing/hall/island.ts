import { at } from "../../errors/at";
import type { PodPlan } from "../../plan/site-plan";

/** Halls of the same make-up, and how many of them there are. */
export interface Islands {
  readonly count: number;
  readonly pods: readonly PodPlan[];
}

/** Pods distributed to halls as evenly as possible. Identical halls are one entry. */
export function islandsOf(pods: readonly PodPlan[], islands: number): Islands[] {
  return deal(
    pods.map((pod) => pod.count),
    islands,
  ).map(({ halls, counts }) => ({ count: halls, pods: pods.flatMap((pod, kind) => shareOf(pod, at(counts, kind))) }));
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

function shareOf(pod: PodPlan, count: number): PodPlan[] {
  if (count === 0) return [];
  const share = count / pod.count;
  return [
    {
      ...pod,
      count,
      nodes: count * pod.nodesPerPod,
      racks: count * pod.racksPerPod,
      gpus: count * (pod.gpus / pod.count),
      rackPdus: count * (pod.rackPdus / pod.count),
      itPowerKw: pod.itPowerKw * share,
      liquidHeatKw: pod.liquidHeatKw * share,
      airHeatKw: pod.airHeatKw * share,
    },
  ];
}
