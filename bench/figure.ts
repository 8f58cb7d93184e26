/** What must hold for a figure; null where it is only told. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number } | null;

/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same figure of the least that any program would do, measured in the same run, and how many times that it took. */
  readonly floor?: number;
  readonly ratio?: number;
  readonly limit: Limit;
  readonly ok: boolean;
}

const DIGITS = 4;

/** A figure in four digits, compared with its limit. */
export function figure(
  name: string,
  value: number,
  unit: string,
  limit: Limit,
  against: { readonly floor?: number; readonly ratio?: number } = {},
): Figure {
  const rounded = Object.entries(against).map(([key, number]) => [key, round(number)]);
  return { name, value: round(value), unit, ...Object.fromEntries(rounded), limit, ok: holds(value, limit) };
}

function holds(value: number, limit: Limit): boolean {
  if (limit === null) return true;
  return "atMost" in limit ? value <= limit.atMost : value >= limit.atLeast;
}

function round(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
