import type { InstanceType } from "../../catalog/instance-type";
import type { PodPlan, SitePlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";
import { minOf } from "../../units";
import { gpuWatts, podGpuKw } from "./gpu-power";

/** GPU power cap of a feed or loop that avoids shutting down pods. */
export interface PowerCap {
  /** The cap as a share of the GPU's power limit; 1 if none is needed or none is sufficient. */
  readonly gpuCapShare: number;
  /** The same for the rented GPU, in W; null if its power is unknown. */
  readonly gpuCapW: number | null;
  /** Whether the cap is sufficient for every loss; if not, some loss still takes down pods. */
  readonly capSuffices: boolean;
}

/** The feed or loop to protect. */
export interface CapCause {
  /** Its path in the site, as in failures. */
  readonly path: string;
  readonly capacityKw: number;
  readonly loadKw: number;
  /** kW saved per kW of GPU power, including cooling and losses. */
  readonly overhead: number;
}

/** Share of a pod's GPU power on a feed or loop: in normal operation, and after the loss of a unit. */
export interface CapShares {
  readonly ofCarrier: (pod: PodPlan) => number;
  readonly ofFailure: (pod: PodPlan) => number;
}

/**
 * Lowest cap that a board takes, over its limit: 200 of 700 W of an H100 SXM. General knowledge, unverified; a node keeps
 * to the lowest limit that its own board states.
 */
export const LOWEST_CAP = 200 / 700;

/**
 * The cap at which a feed or loop of the site carries its nodes, both in normal operation and after the loss of any of its
 * units. The GPUs absorb the whole shortfall; all other loads are unchanged.
 */
export function powerCap(
  { path, capacityKw, loadKw, overhead }: CapCause,
  plan: SitePlan,
  type: Pick<InstanceType, "gpu">,
  shares: CapShares,
): PowerCap {
  const failures = plan.failures.filter(({ paths }) => paths.length === 1 && paths.includes(path));
  const gpuKw = (share: (pod: PodPlan) => number) => overhead * sum(plan.pods.map((pod) => podGpuKw(pod) * share(pod)));
  const needed = [
    capped(Math.max(0, loadKw - capacityKw), gpuKw(shares.ofCarrier)),
    ...failures.map(({ shortKw }) => capped(shortKw, gpuKw(shares.ofFailure))),
  ];
  const helpful = needed.filter((share) => share >= LOWEST_CAP);
  const gpuCapShare = minOf(helpful, 1);
  const watts = gpuWatts(type);
  return {
    gpuCapShare,
    gpuCapW: watts === null ? null : Math.floor(watts * gpuCapShare),
    capSuffices: helpful.length === needed.length,
  };
}

/** Remaining share of a draw after a reduction; 1 without a reduction. */
function capped(shortKw: number, drawKw: number): number {
  return shortKw === 0 ? 1 : drawKw === 0 ? 0 : 1 - Math.min(1, shortKw / drawKw);
}
