/** A coolant, with what its flow is computed from. */
export interface Fluid {
  /** kg/L */
  readonly density: number;
  /** kJ/(kg K) */
  readonly heatCapacity: number;
}

/**
 * PG25 (25 % propylene glycol) at 40 C, the usual coolant of a technology cooling system.
 * Source: Dow data as quoted in a register of vendor documents (2026-10-02), secondary.
 */
export const PG25: Fluid = { density: 1.0225, heatCapacity: 3.92 };

/** Water at 25 C, physical constants. */
export const WATER: Fluid = { density: 0.997, heatCapacity: 4.18 };

/** Litres per minute that carry a heat at a rise in temperature: `60 * Q / (rho * cp * dT)`. Zero where nothing rises. */
export function flowLpm(heatKw: number, riseK: number, fluid: Fluid): number {
  return riseK > 0 ? (60 * heatKw) / (fluid.density * fluid.heatCapacity * riseK) : 0;
}
