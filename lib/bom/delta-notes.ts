import { counted, dollars, thousands } from "../text";
import type { BomDelta } from "./bom-delta";
import { headingOf } from "./heading";
import { signed } from "./signed";

/** The heading of a report on a delta: `colossus-1: xAI Colossus 1, phase grid-50mw, since phase first-light`. */
export function deltaHeading(delta: BomDelta): string {
  return `${headingOf(delta)}, since ${delta.since === null ? "the whole site" : `phase ${delta.since}`}`;
}

/** What a reader of a delta must know: one sentence each, the sums first. */
export function deltaNotes({ totals, unbilled }: Pick<BomDelta, "totals" | "unbilled">): string[] {
  const {
    added,
    removed,
    changed,
    repriced,
    repricedUsd,
    usd,
    low,
    high,
    spentUsd,
    savedUsd,
    powerKw,
    unpricedLines,
    leadWeeks,
  } = totals;
  return [
    `${counted(added, "line")} added, ${removed} removed, ${changed} changed${repriced === 0 ? "" : `, ${repriced} repriced`}.`,
    `In all ${signed(usd, dollars)} (${signed(low, dollars)} to ${signed(high, dollars)}) and ${signed(powerKw, thousands)} kW.`,
    ...(repricedUsd === 0
      ? []
      : [`Of that, ${signed(repricedUsd, dollars)} comes from other prices, and not from other quantities.`]),
    ...(savedUsd === 0
      ? []
      : [`Spent ${dollars(spentUsd)}; ${dollars(-savedUsd)} of the earlier bill is no longer needed.`]),
    ...(leadWeeks === null ? [] : [`Longest from order to delivery: ${counted(leadWeeks, "week")}.`]),
    "Prices are planning figures, not offers, without installation, data storage and buildings.",
    ...(unpricedLines === 0 ? [] : [`${counted(unpricedLines, "line")} without a price; the sums leave out the cost.`]),
    ...(unbilled.after.length === 0
      ? []
      : [`Not billed, because the later plan alone has no part for it: ${unbilled.after.join("; ")}.`]),
    ...(unbilled.before.length === 0
      ? []
      : [`Not billed, because the earlier plan alone has no part for it: ${unbilled.before.join("; ")}.`]),
  ];
}

/** The price of a unit in one of two bills. */
export function priceText(usd: number | null): string {
  return usd === null ? "no price" : dollars(usd);
}
