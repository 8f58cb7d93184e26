/** What happens when one unit, or two at once, are lost. */
export interface FailurePlan {
  /** What is lost, in words, such as `feed grid` or `one solar-smt-130 of feed turbines`. */
  readonly lost: readonly string[];
  readonly kinds: readonly FailureKind[];
  /** Where in the site it stands, such as `power.feeds[0]`; one for each thing lost. */
  readonly paths: readonly string[];
  /** How many such losses there are, all alike. */
  readonly alike: number;
  /** What carries on in its place, in words; empty where nothing does. */
  readonly carriedBy: readonly string[];
  /** Load over capacity of the fullest of those; null where nothing carries on. */
  readonly utilization: number | null;
  /** Power, or heat, that nothing carries any more. */
  readonly shortKw: number;
  /** Pods that have to be shut down for it; none where the rest carries all. */
  readonly dark: readonly { readonly pod: string; readonly pods: number; readonly gpus: number }[];
  readonly darkGpus: number;
  /** How long full batteries carry what is short before that; null where no battery can, or nothing is short. */
  readonly bridgeMinutes: number | null;
}

export type FailureKind =
  "feed" | "generator" | "battery" | "transformer" | "ups" | "busway" | "rack-pdu" | "cdu" | "pump" | "heat-rejection";
