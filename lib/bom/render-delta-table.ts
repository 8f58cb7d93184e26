import { printable } from "../errors";
import { dollars, styles, textTable, thousands, type TextColumn, type TextOptions, wrapped } from "../text";
import type { BomDelta, BomDeltaLine } from "./delta";
import { deltaHeading, deltaNotes } from "./delta-notes";
import { signed } from "./signed";
import { SYSTEM_NAMES, SYSTEMS } from "../catalog/system";

const COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 24 },
  { head: "For", width: 17 },
  { head: "Before", width: 9, align: "right" },
  { head: "After", width: 9, align: "right" },
  { head: "More", width: 10, align: "right" },
  { head: "Total", width: 10, align: "right" },
  { head: "kW", width: 9, align: "right" },
];

/** The delta as text of at most 100 columns for a terminal. Amounts are shortened; JSON and CSV have them whole. */
export function renderDeltaTable(delta: BomDelta, options: TextOptions): string {
  const style = styles(options);
  const systems = SYSTEM_NAMES.flatMap((system) => {
    const lines = delta.lines.filter((line) => line.system === system);
    return lines.length === 0 ? [] : [style.heading(SYSTEMS[system]), textTable(COLUMNS, lines.map(rowOf)), ""];
  });
  return [
    style.heading(wrapped(`Change of the bill of materials of ${printable(deltaHeading(delta))}`)),
    "",
    ...systems,
    ...deltaNotes(delta).map((note) => wrapped(printable(note))),
    "",
  ].join("\n");
}

function rowOf({ description, purpose, before, after, quantity, difference, powerKw }: BomDeltaLine): string[] {
  return [
    description,
    purpose,
    thousands(before),
    thousands(after),
    signed(quantity, thousands),
    difference ? signed(difference.usd, dollars) : "no price",
    powerKw === null ? "" : signed(powerKw, thousands),
  ];
}
