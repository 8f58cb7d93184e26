import { round } from "../units";

/** Digits after the point by the unit in a key. */
const DIGITS: readonly (readonly [unit: RegExp, digits: number])[] = [
  [/(Usd|Pct)$/, 2],
  [/^kw|(Kw|Kwh|Tbps|Pflops|Lpm|M|C)$/, 3],
];

/** For ratios and all other figures. */
const OTHER_DIGITS = 4;

/** Digits after the point of a figure with this key. */
export function digitsOf(key: string): number {
  return DIGITS.find(([unit]) => unit.test(key))?.[1] ?? OTHER_DIGITS;
}

/**
 * A document with its figures rounded by key: money and percentages to 2 digits after the point, quantities with a unit to
 * 3, ratios and all other figures to 4. Figures of a plan are rounded here only.
 */
export function rounded<T>(value: T, key = ""): T {
  return roundedUnknown(value, key) as T;
}

function roundedUnknown(value: unknown, key: string): unknown {
  if (typeof value === "number") return round(value, digitsOf(key));
  if (Array.isArray(value)) return value.map((entry: unknown) => roundedUnknown(entry, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, roundedUnknown(entry, name)]));
}
