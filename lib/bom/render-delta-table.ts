import { printable } from "../errors";
import { dollars, styles, textTable, thousands, type TextColumn, type TextOptions, wrapped } from "../text";
import type { BomDelta, BomDeltaLine } from "./bom-delta";
import { deltaHeading, deltaNotes, priceText } from "./delta-notes";
import { deltaSections } from "./delta-sections";
import { signed } from "./signed";

const COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 24 },
  { head: "For", width: 17 },
  { head: "Before", width: 9, align: "right" },
  { head: "After", width: 9, align: "right" },
  { head: "More", width: 10, align: "right" },
  { head: "Total", width: 10, align: "right" },
  { head: "kW", width: 9, align: "right" },
];

const REPRICED_COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 24 },
  { head: "For", width: 17 },
  { head: "Quantity", width: 9, align: "right" },
  { head: "Each before", width: 11, align: "right" },
  { head: "Each after", width: 11, align: "right" },
  { head: "Total", width: 10, align: "right" },
];

/** The delta as text of at most 100 columns for a terminal. Amounts are shortened; JSON and CSV have them whole. */
export function renderDeltaTable(delta: BomDelta, options: TextOptions): string {
  return [
    styles(options).heading(wrapped(`Change of the bill of materials of ${printable(deltaHeading(delta))}`)),
    "",
    ...deltaTables(delta, options),
    ...deltaNotes(delta).map((note) => wrapped(printable(note))),
    "",
  ].join("\n");
}

/** The lines of a delta, section by section: headings, tables and blank lines of text. */
export function deltaTables(delta: BomDelta, options: TextOptions): string[] {
  return deltaSections(delta).flatMap(({ heading, lines, repriced }) => [
    styles(options).heading(heading),
    repriced ? textTable(REPRICED_COLUMNS, lines.map(repricedRowOf)) : textTable(COLUMNS, lines.map(rowOf)),
    "",
  ]);
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

function repricedRowOf({ description, purpose, after, eachUsd, difference }: BomDeltaLine): string[] {
  return [
    description,
    purpose,
    thousands(after),
    priceText(eachUsd.before),
    priceText(eachUsd.after),
    signed(difference?.usd ?? 0, dollars),
  ];
}
