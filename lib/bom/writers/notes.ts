import { counted, percent, thousands } from "../../formats";
import type { Bom, BomTotals } from "../bom";
import { moneyText } from "./money-text";

/** Scope and quality of all our prices. */
export const ESTIMATE_NOTE = "Budgetary estimates, not quotes; excludes installation, data storage and buildings";

/** Scope and quality of the totals of a bill: one line of text each. */
export function billNotes(bom: Pick<Bom, "totals" | "unbilled" | "exchange" | "per">): string[] {
  const { unverifiedShare, leadWeeks, sparesUsd } = bom.totals;
  const money = moneyText(bom);
  return [
    ...unitNote(bom),
    ...(sparesUsd === 0 ? [] : [`Spares: ${money(sparesUsd)} of the total`]),
    `${percent(unverifiedShare)} of the total is based on unverified prices`,
    ...(leadWeeks === null ? [] : [leadTimeNote(leadWeeks)]),
    ...scopeNotes(bom),
  ];
}

/** The notes without amounts, for a sheet that calculates its amounts. */
export function scopeNotes(bom: Pick<Bom, "totals" | "unbilled" | "exchange">): string[] {
  const { totals, unbilled } = bom;
  const { unpricedLines, unweighedLines, unratedLines, lines } = totals;
  return [
    ...exchangeNote(bom),
    priceDatesNote(totals),
    ESTIMATE_NOTE,
    ...missingNote("price", unpricedLines, lines),
    ...(unbilled.length === 0 ? [] : [`Not included, no part selected: ${unbilled.join("; ")}`]),
    "Power is nameplate maximum; a switch's includes its transceivers",
    ...missingNote("nameplate power", unratedLines, lines),
    ...missingNote("weight", unweighedLines, lines),
  ];
}

/** `Price dates: 2024-01-29 to 2026-11`. */
export function priceDatesNote({ oldestPrice, newestPrice }: Pick<BomTotals, "oldestPrice" | "newestPrice">): string {
  if (oldestPrice === null) return "No price dates";
  return oldestPrice === newestPrice ? `Price date: ${oldestPrice}` : `Price dates: ${oldestPrice} to ${newestPrice}`;
}

/** `Longest lead time: 104 weeks`. */
export function leadTimeNote(weeks: number): string {
  return `Longest lead time: ${counted(weeks, "week")}`;
}

/** `No weight for 25 of 28 lines`; such totals have a `≥`. */
function missingNote(figure: string, missing: number, lines: number): string[] {
  return missing === 0 ? [] : [`No ${figure} for ${thousands(missing)} of ${counted(lines, "line")}`];
}

function exchangeNote({ exchange }: Pick<Bom, "exchange">): string[] {
  if (exchange === null) return [];
  const { currency, usdPerUnit, asOf, source } = exchange;
  return [`Amounts in ${currency}; 1 ${currency} = ${usdPerUnit} USD (${asOf}, ${source})`];
}

function unitNote(bom: Pick<Bom, "exchange" | "per">): string[] {
  const { gpu, itMw, bf16Pflop } = bom.per;
  const money = moneyText(bom);
  const texts = [
    ...(gpu === null ? [] : [`${money(gpu.usd)} per GPU`]),
    ...(itMw === null ? [] : [`${money(itMw.usd)} per MW of IT load`]),
    ...(bf16Pflop === null ? [] : [`${money(bf16Pflop.usd)} per Pflop/s of dense BF16`]),
  ];
  return texts.length === 0 ? [] : [texts.join(", ")];
}
