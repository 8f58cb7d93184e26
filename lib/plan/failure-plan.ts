/** Consequences of the loss of one unit, or of two at once. */
export interface FailurePlan {
  /** Description of the lost units, such as `feed grid` or `one solar-smt-130 of feed turbines`. */
  readonly lost: readonly string[];
  readonly kinds: readonly FailureKind[];
  /** Location in the site, such as `power.feeds[0]`, one per lost unit. */
  readonly paths: readonly string[];
  /** Number of identical losses. */
  readonly alike: number;
  /** Description of the remaining capacity; empty if there is none. */
  readonly carriedBy: readonly string[];
  /** Load over capacity of the remaining units with the highest load; null if there are none. */
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
