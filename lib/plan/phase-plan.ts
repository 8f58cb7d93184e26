import type { HeatRejectionPlan, LoopPlan } from "./cooling-plan";
import type { FeedPlan } from "./power-plan";

/** Pods installed and energized from a date. */
export interface PhasePlan {
  readonly name: string;
  readonly date: string;
  /** Of the pods that are energized. */
  readonly gpus: number;
  readonly itPowerKw: number;
  readonly facilityPowerKw: number;
  /** GPUs of all installed pods. */
  readonly installedGpus: number;
  readonly installedItPowerKw: number;
  readonly feedCapacityKw: number;
  /** The feeds, loops and heat rejection as they carry what is energized. */
  readonly feeds: readonly FeedPlan[];
  readonly loops: readonly LoopPlan[];
  readonly heatRejection: HeatRejectionPlan;
  /** Fabrics that cannot be built as far as the phase goes, and why. */
  readonly unbuildable: readonly { readonly fabric: string; readonly reason: string }[];
  /** Installed and energized pods by kind. */
  readonly pods: readonly { readonly name: string; readonly installed: number; readonly energized: number }[];
}
