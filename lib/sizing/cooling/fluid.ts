import type { FluidName } from "../../model";

/** A coolant and the properties for its flow. */
interface Fluid {
  /** kg/L */
  readonly density: number;
  /** kJ/(kg K) */
  readonly heatCapacity: number;
}

/**
 * Coolants by name.
 *
 * - water at 25 C: physical constants
 * - PG25, 25 % propylene glycol, at 40 C, the usual coolant of a technology cooling system: Dow data as quoted in a register
 *   of vendor documents (2026-10-02), secondary
 * - air: standard air of ASHRAE, 1.2 kg/m3 (dry, 21 C, sea level)
 */
const FLUIDS: Readonly<Record<FluidName, Fluid>> = {
  water: { density: 0.997, heatCapacity: 4.18 },
  pg25: { density: 1.0225, heatCapacity: 3.92 },
  air: { density: 0.0012, heatCapacity: 1.006 },
};

/** Litres per minute that carry a heat at a rise in temperature: `60 * Q / (rho * cp * dT)`. Zero where nothing rises. */
export function flowLpm(heatKw: number, riseK: number, fluid: FluidName): number {
  const { density, heatCapacity } = FLUIDS[fluid];
  return riseK > 0 ? (60 * heatKw) / (density * heatCapacity * riseK) : 0;
}
