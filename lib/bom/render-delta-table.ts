import { printable } from "../errors";
import { dollars, styles, textTable, thousands, type TextColumn, type TextOptions, wrapped } from "../text";
import type { BomDelta, BomDeltaLine } from "./bom-delta";
import { deltaHeading, deltaNotes, priceText } from "./delta-notes";
import { deltaSections } from "./delta-sections";
import { signed } from "./signed";

const COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 22 },
  { head: "Use", width: 17 },
  { head: "Qty before", width: 10, align: "right" },
  { head: "Qty after", width: 9, align: "right" },
  { head: "Change", width: 8, align: "right" },
  { head: "Cost change", width: 11, align: "right" },
  { head: "kW change", width: 9, align: "right" },
];

const REPRICED_COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 22 },
  { head: "Use", width: 17 },
  { head: "Qty", width: 9, align: "right" },
  { head: "Price before", width: 12, align: "right" },
  { head: "Price after", width: 11, align: "right" },
  { head: "Cost change", width: 11, align: "right" },
];

/** The delta as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderDeltaTable(delta: BomDelta, options: TextOptions): string {
  return [
    styles(options).heading(wrapped(printable(deltaHeading(delta)))),
    "",
    ...deltaTables(delta, options),
    ...deltaNotes(delta).map((note) => wrapped(printable(note))),
    "",
  ].join("\n");
}

/** The lines of a delta by section: headings, tables and blank lines. */
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
