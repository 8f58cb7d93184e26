import { printable } from "../errors";
import { maxOf } from "../units";
import { columnWidths, type ColumnContent } from "./column-widths";
import { displayWidth, padded } from "./display-width";
import { columnsOf, type TextOptions } from "./style";
import { cellLines } from "./wrapped";

/** A column of a text table. */
export interface TextColumn {
  readonly head: string;
  /**
   * Figures are on the right and never wrap.
   * @default left
   */
  readonly align?: "left" | "right";
  /** The style of a cell by its text, such as a colour by level. */
  readonly style?: (cell: string) => (text: string) => string;
}

/** Cells by column. */
type Row = readonly string[];

const GAP = "  ";

/**
 * Tables with the same columns, such as one per system of a bill, which are equally wide in all of them: rows under a ruled
 * head, without a frame, as wide as the content and at most as wide as the terminal. Text wraps between words, and within
 * words that are wider than the column; figures never wrap. Where they leave no room, each row becomes a block with one line
 * per column. A line feed in a cell starts a new line, other control characters become dots.
 *
 * @returns per table, lines without trailing blanks, the last one without a line feed
 */
export function textTables(
  columns: readonly TextColumn[],
  tables: readonly (readonly Row[])[],
  options: TextOptions = {},
): string[] {
  const cells = tables.map((rows) => rows.map((row) => columns.map((_, index) => linesOf(row[index] ?? ""))));
  const contents = columns.map(({ head, align }, index): ColumnContent => ({
    head,
    figures: align === "right",
    lines: cells.flatMap((rows) => rows.flatMap((row) => row[index] ?? [])),
  }));
  const room = columnsOf(options);
  const widths = columnWidths(contents, room - GAP.length * (columns.length - 1));
  return cells.map((rows) => (widths ? grid(columns, rows, widths) : blocks(columns, rows, room)));
}

/** A cell as its lines, which no character of it can break or colour. */
function linesOf(cell: string): string[] {
  return cell.split("\n").map(printable);
}

type Cell = readonly string[];

function grid(columns: readonly TextColumn[], rows: readonly (readonly Cell[])[], widths: readonly number[]): string {
  const plain = columns.map(({ align }) => ({ head: "", align }));
  const lines = [
    ...rowLines(plain, columns.map(({ head }) => [head]), widths), // prettier-ignore
    widths.map((width) => "-".repeat(width)).join(GAP),
    ...rows.flatMap((row) => rowLines(columns, row, widths)),
  ];
  return lines.map((line) => line.trimEnd()).join("\n");
}

function rowLines(columns: readonly TextColumn[], row: readonly Cell[], widths: readonly number[]): string[] {
  const wrapped = row.map((lines, index) => lines.flatMap((line) => cellLines(line, widths[index] ?? 1)));
  const height = maxOf(wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align, style }, index) => {
        const text = padded(wrapped[index]?.[line] ?? "", widths[index] ?? 1, align);
        return style ? style((row[index] ?? []).join("\n"))(text) : text;
      })
      .join(GAP),
  );
}

/** Each row as lines of heads and cells, for tables that are wider than the terminal. */
function blocks(columns: readonly TextColumn[], rows: readonly (readonly Cell[])[], room: number): string {
  const heads = maxOf(columns.map(({ head }) => displayWidth(head)));
  const texts = rows.map((row) =>
    columns.flatMap(({ head, style }, index) => {
      const cell = row[index] ?? [];
      const lines = cell.flatMap((line) => cellLines(line, room - heads - GAP.length));
      if (lines.join("") === "") return [];
      const styled = style?.(cell.join("\n")) ?? ((text: string) => text);
      return lines.map((line, place) => `${padded(place === 0 ? head : "", heads)}${GAP}${styled(line)}`);
    }),
  );
  return texts.map((lines) => lines.join("\n")).join("\n\n");
}
