import { quantityText, type TextOptions } from "../../formats";
import type { Section } from "../../formats/section";
import { tableOf, textColumn, type Table } from "../../formats/table";
import type { Figure, SourceEntry } from "./figure";

/** Figures with their sources. */
export function figureTable(figures: readonly Figure[], options: TextOptions = {}): Table {
  return tableOf<Figure>(
    [
      textColumn("Figure", ({ name }) => name),
      textColumn("Value", ({ value }) => valueText(value, options)),
      textColumn("Status", ({ status }) => status),
      textColumn("As of", ({ asOf }) => asOf),
      textColumn("Sources", ({ sources }) => sources.join(", ")),
      textColumn("Note", ({ note }) => note ?? ""),
    ],
    figures,
  );
}

/** A value as text: the entries of a list after each other, and those of a mapping with their keys. */
function valueText(value: unknown, options: TextOptions): string {
  if (Array.isArray(value)) return value.map((entry) => valueText(entry, options)).join(", ");
  if (!isMapping(value)) return quantityText(value, options);
  const entries = Object.entries(value).map(([key, entry]) => ({ key, text: valueText(entry, options), of: entry }));
  const isNested = entries.some(({ of }) => isMapping(of));
  return entries.map(({ key, text }) => `${key}${isNested ? ":" : ""} ${text}`).join(isNested ? "; " : ", ");
}

/** Whether a value has keys; quantities have none. */
function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Sources in one line each: key, title and address. */
export function sourceSection(sources: readonly SourceEntry[]): Section {
  const texts = sources.map(({ key, title, address }) => [key, title, address].filter((text) => text !== "").join(", "));
  return { heading: "Sources", blocks: [{ notes: texts }] };
}
