import { quantityText, textTable, type TextOptions } from "../../formats";
import type { Figure, SourceEntry } from "./figure";

/** Figures with their sources, as text without a line feed at the end. */
export function figureTable(figures: readonly Figure[], options: TextOptions = {}): string {
  const rows = figures.map(({ name, value, status, asOf, sources, note }) => [
    name,
    Array.isArray(value) ? value.map((entry) => quantityText(entry, options)).join(", ") : quantityText(value, options),
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

/** A source in one line: its key, title and address. */
export function sourceLine({ key, title, address }: SourceEntry): string {
  return [key, title, address].filter((text) => text !== "").join(", ");
}
