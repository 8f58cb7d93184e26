import type { PartOf } from "../../catalog";
import type { FluidName } from "../../model";
import { flowLpm } from "./fluid";
import type { FacilityWaterPlan } from "../../plan/site-plan";
import { waterClass } from "./water-class";

/** The units of a loop. */
export type LoopUnit = PartOf<"cdu" | "rear-door" | "air-handler">;

/**
 * Default approach temperature of a unit in kelvin. CDUs: rating of Vertiv CoolChip units, as cited by an open equipment
 * catalogue (secondary). Coils in air: general practice (unverified).
 */
const USUAL_APPROACH_K = { cdu: 4, coil: 6 } as const;

/** The side of the racks, which facility water cools. */
export interface RackSide {
  readonly fluid: FluidName;
  readonly supplyC: number;
  readonly returnC: number;
  /** Heat of the racks, and of the pumps or fans that move the coolant. */
  readonly heatKw: number;
}

/**
 * The facility water that a loop's units need: colder than their supply by the approach, and warmed by as much as the
 * coolant, as in a heat exchanger with equal streams. The approach is taken whole, although it shrinks at less than full
 * capacity. Water that runs through rear doors or coils is facility water itself.
 */
export function facilityWater(unit: LoopUnit, side: RackSide): FacilityWaterPlan {
  const approachK = approachOf(unit, side.fluid);
  const supplyC = side.supplyC - approachK;
  const returnC = side.returnC - approachK;
  return {
    approachK,
    supplyC,
    returnC,
    flowLpm: flowLpm(side.heatKw, returnC - supplyC, "water"),
    waterClass: waterClass(supplyC),
  };
}

function approachOf(unit: LoopUnit, fluid: FluidName): number {
  if (unit.class === "cdu") return unit.approachK ?? USUAL_APPROACH_K.cdu;
  return fluid === "air" ? (unit.approachK ?? USUAL_APPROACH_K.coil) : 0;
}
