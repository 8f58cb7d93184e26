import type { Price } from "../../catalog";
import { counted, dollars, styles, textTables, type TextOptions, wrapped } from "../../formats";
import { figureTable, sourceLine } from "./figure-table";
import type { PartEntry, PartSheet } from "./part-sheet";

/** The list of parts by class, as text that ends with a line feed. */
export function partsTable(entries: readonly PartEntry[], options: TextOptions = {}): string {
  if (entries.length === 0) return "No parts.\n";
  const style = styles(options);
  const classes = [...new Set(entries.map((entry) => entry.class))].map((partClass) => ({
    partClass,
    parts: entries.filter((entry) => entry.class === partClass),
  }));
  const tables = textTables(
    [{ head: "Part" }, { head: "Model" }, { head: "Figures" }, { head: "Price", align: "right" }, { head: "Price status" }],
    classes.map(({ parts }) => parts.map(rowOf)),
    options,
  );
  const sections = classes.flatMap(({ partClass, parts }, index) => [
    style.heading(`${partClass}: ${counted(parts.length, "part")}`),
    ...[tables[index] ?? "", ""],
  ]);
  return `${sections.join("\n")}\n`;
}

function rowOf({ id, vendor, model, status, price }: PartEntry): string[] {
  const amount = price === null ? "no price" : dollars(price.usd);
  return [id, nameOf({ vendor, model }), status, amount, price?.status ?? ""];
}

/** A part with its figures, price and sources, as text that ends with a line feed. */
export function partText(sheet: PartSheet, options: TextOptions = {}): string {
  const style = styles(options);
  const { id, price, note, figures, sources } = sheet;
  const name = nameOf(sheet);
  const prices = price === null ? ["No price."] : priceTexts(price);
  return [
    style.heading(wrapped(`${id}: ${name === "" ? "" : `${name}, `}${sheet.class}`, options)),
    ...(note === null ? [] : [wrapped(note, options)]),
    "",
    figureTable(figures, options),
    "",
    ...prices.map((text) => wrapped(text, options)),
    "",
    style.heading("Sources"),
    ...sources.map((source) => wrapped(sourceLine(source), options)),
    "",
  ].join("\n");
}

function priceTexts({ usd, low, high, asOf, status, sources, leadWeeks, note, containedIn }: Price): string[] {
  const from = sources.length === 0 ? "" : `, from ${sources.join(", ")}`;
  return [
    `Price: ${dollars(usd)}, range ${dollars(low)} to ${dollars(high)} (${status}, price date ${asOf}${from}).`,
    ...(note === undefined ? [] : [note]),
    ...(containedIn === undefined ? [] : [`Included in the price of ${containedIn}; not added to totals.`]),
    ...(leadWeeks === undefined ? [] : [`Lead time: ${counted(leadWeeks, "week")}.`]),
  ];
}

function nameOf({ vendor, model }: Pick<PartEntry, "vendor" | "model">): string {
  return [vendor, model].filter((word) => word !== null).join(" ");
}
