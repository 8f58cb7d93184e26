import { percent, thousands } from "../text";
import type { Totals } from "./bom";

/** Heads of the figures of {@link totalsRow}. */
export const TOTALS_HEADS = ["Lines", "Total", "Low", "High", "kW", "t", "Unverified"] as const;

/** The sums that a row shows. */
type TotalsFigures = Pick<
  Totals,
  "lines" | "usd" | "low" | "high" | "powerKw" | "weightKg" | "unweighedLines" | "unverifiedShare"
>;

/** Sums as texts, the last one the share of money that rests on unverified prices; empty where no line states a figure, with a `>` where some lines state no weight. */
export function totalsRow(totals: TotalsFigures, money: (usd: number) => string): string[] {
  const { lines, usd, low, high, powerKw, weightKg, unweighedLines, unverifiedShare } = totals;
  const weight = `${unweighedLines === 0 ? "" : "> "}${thousands(weightKg / 1000)}`;
  return [
    thousands(lines),
    money(usd),
    money(low),
    money(high),
    powerKw === 0 ? "" : thousands(powerKw),
    weightKg === 0 ? "" : weight,
    percent(unverifiedShare),
  ];
}
