import { printable } from "../errors";
import { textTable } from "../text";
import type { Figure, SourceEntry } from "./figure";

/** Figures with where each comes from, as text of at most 100 columns without a line feed at the end. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, status, asOf, sources, note }) => [
    name,
    Array.isArray(value) ? value.join(", ") : String(value),
    status,
    asOf,
    sources.join(", "),
    note ?? "",
  ]);
  return textTable(
    [
      { head: "Figure", width: 15 },
      { head: "Value", width: 12 },
      { head: "Status", width: 10 },
      { head: "As of", width: 10 },
      { head: "Sources", width: 11 },
      { head: "Note", width: 32 },
    ],
    rows,
  );
}

/** A source in one line: its key, title and address. */
export function sourceLine({ key, title, address }: SourceEntry): string {
  return printable([key, title, address].filter((text) => text !== "").join(", "));
}
