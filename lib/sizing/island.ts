import type { PodPlan } from "./plan";

/** Halls of the same make-up, and how many of them there are. */
export interface Islands {
  readonly count: number;
  readonly pods: readonly PodPlan[];
}

/** Pods dealt to halls as evenly as whole pods allow. Halls that are alike are one entry, however many there are. */
export function islandsOf(pods: readonly PodPlan[], islands: number): Islands[] {
  // Hall number i has one pod more of each kind of which more than i are left over.
  const breaks = [...new Set([0, ...pods.map((pod) => pod.count % islands), islands])].sort((a, b) => a - b);
  return breaks.slice(1).flatMap((end, index) => {
    const start = breaks[index] ?? 0;
    const own = pods.flatMap((pod) => shareOf(pod, Math.floor(pod.count / islands) + (start < pod.count % islands ? 1 : 0)));
    return own.length === 0 ? [] : [{ count: end - start, pods: own }];
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
