import { SYSTEMS } from "../../catalog/system";
import { counted, type TextOptions } from "../../formats";
import type { Notes, Section } from "../../formats/section";
import type { Bom } from "../bom";
import { atLeast } from "./at-least";
import { systemTable } from "./line-table";
import { moneyText } from "./money-text";
import { billNotes } from "./notes";
import { sourceNote } from "./source-note";

/** The lines of a bill, a section by system: its number of lines and its cost, then the lines. */
export function systemSections(bom: Bom, options: TextOptions = {}): Section[] {
  const money = moneyText(bom);
  return bom.systems.map(({ system, lines, usd, unpricedLines }) => ({
    heading: `${SYSTEMS[system]}: ${counted(lines, "line")}, ${atLeast(money(usd), unpricedLines)}`,
    blocks: [systemTable(bom, system, options)],
  }));
}

/** Scope and quality of the totals of a bill. */
export function billNotesBlock(bom: Parameters<typeof billNotes>[0]): Notes {
  return { notes: billNotes(bom), tone: "warning", list: true };
}

/** The sources of the prices; none where no price names one. */
export function sourceSections({ sources }: Pick<Bom, "sources">): Section[] {
  if (sources.length === 0) return [];
  return [{ heading: "Price sources", blocks: [{ notes: sources.map(sourceNote), tone: "muted", list: true }] }];
}
