import { round } from "../units";
import { thousands } from "./format";

/** A number with thousands separators and at most the given number of decimals: `2979.44` as `2,979.4`, `40` as `40`. */
export function figure(value: number, decimals = 1): string {
  return thousands(value, Number.isInteger(round(value, decimals)) ? 0 : decimals);
}
