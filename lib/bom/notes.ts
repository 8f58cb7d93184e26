import { counted, percent } from "../text";
import type { Bom } from "./bom";

/** What a reader of a bill's totals must know: one sentence each. */
export function billNotes({ totals, unbilled }: Pick<Bom, "totals" | "unbilled">): string[] {
  const { unverifiedShare, oldestPrice, newestPrice, unpricedLines, unweighedLines, lines } = totals;
  return [
    `${percent(unverifiedShare)} of the total rests on unverified prices.`,
    oldestPrice === null ? "No price has a date." : `Prices are of ${oldestPrice} to ${newestPrice}.`,
    "They are planning figures, not offers, without installation, data storage and buildings.",
    ...(unpricedLines === 0 ? [] : [`${counted(unpricedLines, "line")} without a price; the total leaves out the cost.`]),
    ...(unbilled.length === 0 ? [] : [`Not billed, because the plan has no part for it: ${unbilled.join("; ")}.`]),
    "Power is the largest draw that parts state; that of modules in a switch counts with the switch.",
    ...(unweighedLines === 0 ? [] : [`${unweighedLines} of ${counted(lines, "line")} state no weight.`]),
  ];
}
