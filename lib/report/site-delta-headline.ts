import { signed } from "../bom/signed";
import type { PartClass } from "../catalog/part";
import { dollars, kilowatts, thousands } from "../text";
import type { SiteDelta } from "./site-delta";

/** What a reader asks for first, in order: how much more of it there is, and how that is written. */
const FIGURES: readonly { readonly of: (delta: SiteDelta) => number | null; readonly text: (amount: number) => string }[] = [
  { of: ({ totals }) => totals.gpus.difference, text: things("GPU", "GPUs") },
  { of: ({ totals }) => totals.racks.difference, text: things("rack", "racks") },
  { of: moreOf("switch"), text: things("switch", "switches") },
  { of: moreOf("cdu"), text: things("CDU", "CDUs") },
  { of: ({ totals }) => totals.facilityPowerKw.difference, text: kilowatts },
  { of: ({ totals }) => totals.capexUsd.difference, text: dollars },
];

/** A delta in one sentence: `+92 CDUs, +24.00 MW, +$310.00 M.` */
export function siteDeltaHeadline(delta: SiteDelta): string {
  if (!delta.differs) return "No difference.";
  const figures = FIGURES.map(({ of, text }) => ({ amount: of(delta) ?? 0, text })).filter(({ amount }) => amount !== 0);
  if (figures.length === 0) return "The totals stay as they are.";
  return `${figures.map(({ amount, text }) => signed(amount, text)).join(", ")}.`;
}

function moreOf(partClass: PartClass): (delta: SiteDelta) => number {
  return ({ bom }) => bom.lines.reduce((sum, line) => sum + (line.class === partClass ? line.quantity : 0), 0);
}

function things(one: string, many: string): (count: number) => string {
  return (count) => `${thousands(count)} ${count === 1 ? one : many}`;
}
