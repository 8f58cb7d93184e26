import { dollars, thousands } from "../text";
import type { Totals } from "./bom";

/** Heads of the figures of {@link totalsRow}. */
export const TOTALS_HEADS = ["Lines", "Total", "Low", "High", "kW", "t"] as const;

/** Sums as texts; empty where no line states a figure, with a `>` where some lines state no weight. */
export function totalsRow({ lines, usd, low, high, powerKw, weightKg, unweighedLines }: Totals): string[] {
  const weight = `${unweighedLines === 0 ? "" : "> "}${thousands(weightKg / 1000)}`;
  return [
    thousands(lines),
    dollars(usd),
    dollars(low),
    dollars(high),
    powerKw === 0 ? "" : thousands(powerKw),
    weightKg === 0 ? "" : weight,
  ];
}
