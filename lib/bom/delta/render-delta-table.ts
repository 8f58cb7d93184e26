import { dollars, styles, textTables, thousands, type TextColumn, type TextOptions, wrapped } from "../../formats";
import type { BomDelta, BomDeltaLine } from "./bom-delta";
import { deltaHeading, deltaNotes, priceText } from "./delta-notes";
import { deltaSections } from "./delta-sections";
import { signed } from "../../formats/signed";

const TEXTS: readonly TextColumn[] = [{ head: "Part" }, { head: "Use" }];

const COLUMNS = columnsOf(["Qty before", "Qty after", "Change", "Cost change", "kW change"]);

const REPRICED_COLUMNS = columnsOf(["Qty", "Price before", "Price after", "Cost change"]);

function columnsOf(figures: readonly string[]): TextColumn[] {
  return [...TEXTS, ...figures.map((head): TextColumn => ({ head, align: "right" }))];
}

/** The delta as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderDeltaTable(delta: BomDelta, options: TextOptions): string {
  return [
    styles(options).heading(wrapped(deltaHeading(delta), options)),
    "",
    ...deltaTables(delta, options),
    ...deltaNotes(delta).map((note) => wrapped(note, options)),
    "",
  ].join("\n");
}

/** The lines of a delta by section: headings, tables and blank lines. */
export function deltaTables(delta: BomDelta, options: TextOptions): string[] {
  return [false, true].flatMap((isRepriced) => {
    const sections = deltaSections(delta).filter(({ repriced }) => repriced === isRepriced);
    const rows = sections.map(({ lines }) => lines.map(isRepriced ? repricedRowOf : rowOf));
    const tables = textTables(isRepriced ? REPRICED_COLUMNS : COLUMNS, rows, options);
    return sections.flatMap(({ heading }, index) => [styles(options).heading(heading), tables[index] ?? "", ""]);
  });
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
