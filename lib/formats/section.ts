import type { Table } from "./table";

/** A part of a report as data, which each form of report prints: the same headings, columns, figures and sentences. */
export interface Section {
  /** @default no heading */
  readonly heading?: string;
  /** In order. */
  readonly blocks: readonly Block[];
}

export type Block = Table | Notes;

/** Sentences, one line or paragraph each. */
export interface Notes {
  readonly notes: readonly Note[];
  /**
   * Colour or weight.
   * @default none
   */
  readonly tone?: "error" | "warning" | "muted";
  /**
   * Whether they are a list where a form has lists.
   * @default false
   */
  readonly list?: boolean;
}

/** A sentence, or a text followed by a web address. */
export type Note = string | { readonly text: string; readonly address: string };

/** Whether a block is a table. */
export function isTable(block: Block): block is Table {
  return "columns" in block;
}

/** A section of a heading alone, such as the title of a report. */
export function titleSection(heading: string): Section {
  return { heading, blocks: [] };
}

/** A section of one table; none without rows. */
export function tableSections(heading: string, table: Table): Section[] {
  return table.rows.length === 0 ? [] : [{ heading, blocks: [table] }];
}

/** Lines of a section without its heading. A blank line precedes each table that is not at the start. */
export function blockLines<Line>(
  { blocks }: Section,
  blank: Line,
  tableLines: (table: Table) => readonly Line[],
  noteLine: (note: Note, notes: Notes) => Line,
): Line[] {
  return blocks.reduce<Line[]>((lines, block) => {
    if (!isTable(block)) return lines.concat(block.notes.map((note) => noteLine(note, block)));
    return lines.concat(lines.length === 0 ? [] : [blank], tableLines(block));
  }, []);
}
