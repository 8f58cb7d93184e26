import { counted, percent } from "../text";
import type { Bom } from "./bom";
import { moneyText } from "./money-text";

/** What a reader of a bill's totals must know: one sentence each. */
export function billNotes(bom: Pick<Bom, "totals" | "unbilled" | "exchange" | "per">): string[] {
  const { totals, unbilled } = bom;
  const { unverifiedShare, oldestPrice, newestPrice, unpricedLines, unweighedLines, lines, leadWeeks, sparesUsd } = totals;
  const money = moneyText(bom);
  return [
    ...exchangeNote(bom),
    ...unitNote(bom),
    ...(sparesUsd === 0 ? [] : [`Spares are ${money(sparesUsd)} of the total.`]),
    `${percent(unverifiedShare)} of the total rests on unverified prices.`,
    oldestPrice === null ? "No price has a date." : `Prices are of ${oldestPrice} to ${newestPrice}.`,
    "They are planning figures, not offers, without installation, data storage and buildings.",
    ...(leadWeeks === null ? [] : [`Longest from order to delivery: ${counted(leadWeeks, "week")}.`]),
    ...(unpricedLines === 0 ? [] : [`${counted(unpricedLines, "line")} without a price; the total leaves out the cost.`]),
    ...(unbilled.length === 0 ? [] : [`Not billed, because the plan has no part for it: ${unbilled.join("; ")}.`]),
    "Power is the largest draw that parts state; that of modules in a switch counts with the switch.",
    ...(unweighedLines === 0 ? [] : [`${unweighedLines} of ${counted(lines, "line")} state no weight.`]),
  ];
}

function exchangeNote({ exchange }: Pick<Bom, "exchange">): string[] {
  if (exchange === null) return [];
  const { currency, usdPerUnit, asOf, source } = exchange;
  return [`Amounts are in ${currency}, at ${usdPerUnit} US dollars each of ${asOf} (${source}).`];
}

function unitNote(bom: Pick<Bom, "exchange" | "per">): string[] {
  const { gpu, itMw, bf16Pflop } = bom.per;
  const money = moneyText(bom);
  const texts = [
    ...(gpu === null ? [] : [`${money(gpu.usd)} for a GPU`]),
    ...(itMw === null ? [] : [`${money(itMw.usd)} for a MW of IT power`]),
    ...(bf16Pflop === null ? [] : [`${money(bf16Pflop.usd)} for a Pflop/s of dense BF16`]),
  ];
  return texts.length === 0 ? [] : [`That is ${texts.join(", ")}.`];
}
