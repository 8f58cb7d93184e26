import type { Redundancy } from "../../model";

/** Units that carry a load, and those with spares. */
export interface UnitCount {
  /** Units that the load needs. */
  readonly working: number;
  /** Units to install. */
  readonly installed: number;
}

/**
 * How many units a scheme installs for those that a load needs: N, N+1 and 2N by their definition. 3N/2 is three equal
 * systems of which any two carry the load, so that each of them is loaded to two thirds at most. A catcher is one reserve
 * block for n others, which are loaded to n/(n+1) of all.
 */
const INSTALLED: Readonly<Record<Redundancy, (working: number) => number>> = {
  N: (working) => working,
  "N+1": (working) => working + 1,
  "2N": (working) => 2 * working,
  "3N/2": (working) => 3 * Math.ceil(working / 2),
  catcher: (working) => working + 1,
};

/**
 * How many units of a rating carry a load.
 * Source: N = ceil(load / unit), N+1 and 2N by their definition; 3N/2 is three systems of which any two carry the load.
 */
export function unitsFor(load: number, unit: number, redundancy: Redundancy): UnitCount {
  if (load <= 0) return { working: 0, installed: 0 };
  const working = Math.ceil(load / unit);
  return { working, installed: INSTALLED[redundancy](working) };
}

/** The scheme that is left to meet when each unit already has the spare of N+1 inside. */
export function redundancyBeside(scheme: Redundancy, inside: "N" | "N+1"): Redundancy {
  return inside === "N+1" && scheme === "N+1" ? "N" : scheme;
}
