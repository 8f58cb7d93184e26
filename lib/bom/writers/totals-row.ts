import { measures, percent, thousands, type TextOptions } from "../../formats";
import type { Totals } from "../bom";

/** Heads of the figures of {@link totalsRow}. */
export function totalsHeads(options: TextOptions = {}): string[] {
  return ["Lines", "Total", "Low", "High", "kW", measures(options).mass.unit, "Unverified"];
}

/** The totals in a row. */
type TotalsFigures = Pick<
  Totals,
  | "lines"
  | "usd"
  | "low"
  | "high"
  | "powerKw"
  | "weightKg"
  | "unpricedLines"
  | "unweighedLines"
  | "unratedLines"
  | "unverifiedShare"
>;

/** Totals as texts: empty where no line has a figure, `≥` where some lines have none. */
export function totalsRow(totals: TotalsFigures, money: (usd: number) => string, options: TextOptions = {}): string[] {
  const { lines, usd, low, high, powerKw, weightKg, unpricedLines, unverifiedShare } = totals;
  const isPriced = lines === 0 || unpricedLines < lines;
  const cost = (amount: number) => (isPriced ? atLeast(money(amount), unpricedLines) : "");
  return [
    thousands(lines),
    ...[cost(usd), cost(low), cost(high)],
    powerKw === null ? "" : atLeast(thousands(powerKw), totals.unratedLines),
    weightKg === null ? "" : atLeast(measures(options).mass.figure(weightKg), totals.unweighedLines),
    isPriced ? percent(unverifiedShare) : "",
  ];
}

/** A total as text, with `≥` where it lacks some lines. */
export function atLeast(total: string, missingLines: number): string {
  return missingLines === 0 ? total : `≥ ${total}`;
}
