import type { FluidName, Loop, Redundancy } from "../model";
import type { WaterClass } from "./water-class";

export interface CoolingPlan {
  readonly loops: readonly LoopPlan[];
  /** Heat that goes into no loop, and the units that reject it. */
  readonly air: { readonly heatKw: number };
  readonly heatRejection: HeatRejectionPlan;
  /** Electrical power of pumps, fans and chillers. */
  readonly powerKw: number;
}

export interface LoopPlan {
  readonly name: string;
  readonly kind: Loop["kind"];
  /** Names of the pods whose heat goes into the loop, and whether heat of switches does. */
  readonly pods: readonly string[];
  readonly network: boolean;
  readonly heatKw: number;
  /** Capacity of the units that work, without spares. */
  readonly capacityKw: number;
  /** Part id of its units; null where the loop has none. */
  readonly cdu: string | null;
  /** Sets of units: one for each rack, row, pod or hall, see `cdusPer`. */
  readonly cdusPer: Loop["cdusPer"];
  readonly sets: number;
  /** Heat of the fullest set. */
  readonly setKw: number;
  /** Units that a set needs for its heat. */
  readonly workingPerSet: number;
  /** All units, with spares. */
  readonly cdus: number;
  readonly redundancy: Redundancy;
  /** Spare pump and power supply inside each unit. */
  readonly spareInside: boolean;
  readonly fluid: FluidName;
  readonly flowLpm: number;
  readonly supplyC: number;
  readonly returnC: number;
  /** Electrical power of its pumps and fans. */
  readonly powerKw: number;
  /** Facility water on the other side of the units; null without any. */
  readonly facility: FacilityWaterPlan | null;
}

/** Facility water at the units of a loop. */
export interface FacilityWaterPlan {
  /** How much warmer the loop's supply is than the facility's. */
  readonly approachK: number;
  readonly supplyC: number;
  readonly returnC: number;
  readonly flowLpm: number;
  /** ASHRAE class of equipment that can be supplied at that temperature. */
  readonly waterClass: WaterClass;
}

export interface HeatRejectionPlan {
  readonly part: string;
  readonly kind: HeatRejectionKind;
  /** Units that the heat needs, and all of them, with spares. */
  readonly working: number;
  readonly units: number;
  readonly heatKw: number;
  readonly capacityKw: number;
  readonly redundancy: Redundancy;
  /** Electrical power of the units that work, all of which leaves the site as heat with the rest. */
  readonly powerKw: number;
  /** `heatKw` and `powerKw`. */
  readonly rejectedKw: number;
  readonly waterLPerHour: number;
  /** Outside temperatures that it is built for, and whether the site states them. */
  readonly outside: { readonly dryBulbC: number; readonly wetBulbC: number; readonly stated: boolean };
  /** Coldest water supplied on that day; null for chillers, which reach any required temperature. */
  readonly coldestC: number | null;
}

export type HeatRejectionKind = "chiller" | "dry-cooler" | "cooling-tower";
