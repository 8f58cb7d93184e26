import { blockLines, isTable, type Note, type Notes, type Section } from "./section";
import { styles, type TextOptions } from "./style";
import { tableIn, textsOf, type ColumnHead, type Table } from "./table";
import { textTables, type TextColumn } from "./text-table";
import { wrapped } from "./wrapped";

/** Sections as text for a terminal, with a blank line between them; it ends with a line feed. */
export function sectionsText(sections: readonly Section[], options: TextOptions = {}): string {
  const tables = tableTexts(sections, options);
  const lines = sections.flatMap((section) => [
    ...(section.heading === undefined ? [] : [styles(options).heading(wrapped(section.heading, options))]),
    ...blockLines(
      section,
      "",
      (table) => [tables.get(table) ?? ""],
      (note, notes) => noteText(note, notes, options),
    ),
    "",
  ]);
  return lines.join("\n");
}

/** The texts of all tables; those that are aligned have columns of the same widths. */
function tableTexts(sections: readonly Section[], options: TextOptions): Map<Table, string> {
  const texts = new Map<Table, string>();
  const groups = new Map<unknown, Table[]>();
  for (const table of sections.flatMap(({ blocks }) => blocks.filter(isTable))) {
    const key = table.aligned ?? table;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  for (const tables of groups.values()) {
    const shown = tables.map((table) => tableIn("terminal", table));
    const rows = shown.map(({ rows, total }) =>
      [...rows, ...(total ? [total] : [])].map((row) => row.map((cell) => textsOf(cell).join("\n"))),
    );
    const columns = (shown[0]?.columns ?? []).map((head) => columnOf(head, options));
    textTables(columns, rows, options).forEach((text, index) => {
      const table = tables[index];
      if (table) texts.set(table, text);
    });
  }
  return texts;
}

function columnOf({ head, align = "left", kind }: ColumnHead, options: TextOptions): TextColumn {
  const style: Readonly<Record<string, (text: string) => string>> = styles(options);
  return { head, align, ...(kind === "level" ? { style: (level) => style[level] ?? String } : {}) };
}

function noteText(note: Note, { tone }: Notes, options: TextOptions): string {
  const text = wrapped(typeof note === "string" ? note : `${note.text}, ${note.address}`, options);
  return tone === undefined ? text : styles(options)[tone](text);
}
