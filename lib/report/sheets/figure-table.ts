import { quantityText, textTable, type TextOptions } from "../../formats";
import type { Figure, SourceEntry } from "./figure";

/** Figures with their sources, as text without a line feed at the end. */
export function figureTable(figures: readonly Figure[], options: TextOptions = {}): string {
  const rows = figures.map(({ name, value, status, asOf, sources, note }) => [
    name,
    valueText(value, options),
    status,
    asOf,
    sources.join(", "),
    note ?? "",
  ]);
  const heads = ["Figure", "Value", "Status", "As of", "Sources", "Note"];
  return textTable(
    heads.map((head) => ({ head })),
    rows,
    options,
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

/** A source in one line: its key, title and address. */
export function sourceLine({ key, title, address }: SourceEntry): string {
  return [key, title, address].filter((text) => text !== "").join(", ");
}
