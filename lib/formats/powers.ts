import { maxOf, round } from "../units";
import { figure } from "./figure";

/**
 * Powers of one sentence in one unit: `168.6 MW` and `100 MW`, or kW where all of them are below 1 MW. One decimal, or as
 * many as distinguish different values.
 *
 * @param kw powers in kW
 */
export function powers<const T extends readonly number[]>(...kw: T): { [Key in keyof T]: string } {
  const [size, symbol] = maxOf(kw.map(Math.abs)) < 1000 ? [1, "kW"] : [1000, "MW"];
  const values = kw.map((value) => value / size);
  const digits = [1, 2, 3].find((count) => distinct(values, count)) ?? 4;
  const texts = values.map((value) => `${figure(value, digits)} ${symbol}`);
  return texts as { [Key in keyof T]: string };
}

/** Whether different values, and a value and zero, still differ when rounded. */
function distinct(values: readonly number[], digits: number): boolean {
  const exact = new Set([0, ...values]);
  return new Set([...exact].map((value) => round(value, digits))).size === exact.size;
}
