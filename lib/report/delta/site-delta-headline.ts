import { signed } from "../../formats/signed";
import type { PartClass } from "../../catalog/part";
import { counted, dollars, kilowatts } from "../../formats";
import type { SiteDelta } from "./site-delta";
import { comparedText } from "./site-delta-words";

/** Figures of the headline, in order, and the text of a change. */
const FIGURES: readonly { readonly of: (delta: SiteDelta) => number | null; readonly text: (amount: number) => string }[] = [
  { of: ({ totals }) => totals.gpus.difference, text: (count) => counted(count, "GPU") },
  { of: ({ totals }) => totals.racks.difference, text: (count) => counted(count, "rack") },
  { of: quantityOf("switch"), text: (count) => counted(count, "switch", "switches") },
  { of: quantityOf("cdu"), text: (count) => counted(count, "CDU") },
  { of: ({ totals }) => totals.facilityPowerKw.difference, text: kilowatts },
  { of: ({ totals }) => totals.capexUsd.difference, text: dollars },
];

/** A delta in one line: `my-site.yaml, main to working tree: +92 CDUs, +24 MW, +$310 M`. */
export function siteDeltaHeadline(delta: SiteDelta): string {
  return `${comparedText(delta)}: ${changeText(delta)}`;
}

function changeText(delta: SiteDelta): string {
  if (!delta.differs) return "no difference";
  const figures = FIGURES.map(({ of, text }) => ({ amount: of(delta) ?? 0, text })).filter(({ amount }) => amount !== 0);
  return figures.map(({ amount, text }) => signed(amount, text)).join(", ") || "no change in totals";
}

/** The change in quantity of a class of parts. */
function quantityOf(partClass: PartClass): (delta: SiteDelta) => number {
  return ({ bom }) => bom.lines.reduce((sum, line) => sum + (line.class === partClass ? line.quantity : 0), 0);
}
