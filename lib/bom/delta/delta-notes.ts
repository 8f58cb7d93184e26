import { counted, dollars, thousands } from "../../formats";
import type { BomDelta } from "./bom-delta";
import { headingOf } from "../writers/heading";
import { ESTIMATE_NOTE, leadTimeNote } from "../writers/notes";
import { signed } from "../../formats/signed";

/** The heading of a delta: `Changes since phase first-light in the bill of materials for colossus-1, phase grid-50mw`. */
export function deltaHeading(delta: BomDelta): string {
  const since = delta.since === null ? "the whole site" : `phase ${delta.since}`;
  return `Changes since ${since} in the bill of materials for ${headingOf(delta)}`;
}

/** Totals of a delta, and their scope: one line of text each. */
export function deltaNotes({ totals, unbilled }: Pick<BomDelta, "totals" | "unbilled">): string[] {
  const { added, removed, changed, repriced, repricedUsd, spentUsd, savedUsd, unpricedLines, leadWeeks } = totals;
  const [usd, low, high] = [totals.usd, totals.low, totals.high].map((amount) => signed(amount, dollars));
  return [
    `${counted(added, "line")} added, ${removed} removed, ${changed} changed${repriced === 0 ? "" : `, ${repriced} repriced`}`,
    `Total change: ${usd} (${low} to ${high}), ${signed(totals.powerKw, thousands)} kW`,
    ...(repricedUsd === 0 ? [] : [`Due to price changes alone: ${signed(repricedUsd, dollars)}`]),
    ...(savedUsd === 0 ? [] : [`Increases: ${dollars(spentUsd)}; decreases: ${dollars(-savedUsd)}`]),
    ...(leadWeeks === null ? [] : [leadTimeNote(leadWeeks)]),
    ESTIMATE_NOTE,
    ...(unpricedLines === 0 ? [] : [`No price for ${counted(unpricedLines, "line")}; the total change excludes them`]),
    ...unbilledNote("later", unbilled.after),
    ...unbilledNote("earlier", unbilled.before),
  ];
}

function unbilledNote(bill: "earlier" | "later", unbilled: readonly string[]): string[] {
  return unbilled.length === 0 ? [] : [`Not included in the ${bill} bill, no part selected: ${unbilled.join("; ")}`];
}
