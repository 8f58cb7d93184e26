import type { InstanceType } from "../catalog/instance-type";
import type { PodPlan, SitePlan } from "../sizing/plan";
import { sum } from "../sizing/sum";
import { gpuWatts, podGpuKw } from "./gpu-power";

/** How far the GPUs of a feed or loop are throttled so that the site need not shut pods down. */
export interface PowerCap {
  /** The lowest cap that is asked for and helps, over the GPU's own power limit; 1 where none is asked for, or none helps. */
  readonly gpuCapShare: number;
  /** The same for the rented GPU in watts; null where the catalog does not know its power. */
  readonly gpuCapW: number | null;
  /** Whether such a cap is enough whatever is lost; else there is a loss for which pods go dark all the same. */
  readonly capSuffices: boolean;
}

/** What is capped for. */
export interface CapCause {
  /** Where in the site it stands, as its failures name it. */
  readonly path: string;
  readonly capacityKw: number;
  readonly loadKw: number;
  /** Kilowatts that are saved for each that the GPUs draw less: with cooling and losses. */
  readonly overhead: number;
}

/** The part of a pod's GPU power that lies on a feed or loop: as it runs, and when a unit of it is lost. */
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
 * The cap under which a feed or loop of the site carries its nodes, both as it runs and after the loss of any of its units:
 * the GPUs give up what is short, and only what they draw becomes less.
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
  const gpuCapShare = Math.min(1, ...helpful);
  const watts = gpuWatts(type);
  return {
    gpuCapShare,
    gpuCapW: watts === null ? null : Math.floor(watts * gpuCapShare),
    capSuffices: helpful.length === needed.length,
  };
}

/** What is left of a draw that gives up so much, over the draw; 1 where nothing has to be given up. */
function capped(shortKw: number, drawKw: number): number {
  return shortKw === 0 ? 1 : drawKw === 0 ? 0 : 1 - Math.min(1, shortKw / drawKw);
}
