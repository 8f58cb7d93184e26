import type { WaterClass } from "../../plan/water-class";

/** Warmest supply of each class in degrees Celsius, coldest class first; the lower limit of all is 2 C. */
const WARMEST_C: readonly (readonly [WaterClass, number])[] = [
  ["W17", 17],
  ["W27", 27],
  ["W32", 32],
  ["W40", 40],
  ["W45", 45],
];

/**
 * The coldest class of equipment that facility water of this temperature can supply. It says what the equipment has to
 * bear, not how a site is run.
 * Source: ASHRAE TC 9.9, W classes of 2021, as in training material; secondary.
 */
export function waterClass(supplyC: number): WaterClass {
  return WARMEST_C.find(([, warmestC]) => supplyC <= warmestC)?.[0] ?? "W+";
}
