import { printable } from "../errors";

/** A column of a text table. */
export interface TextColumn {
  readonly head: string;
  /** Characters; longer content wraps. Default: as wide as the widest content. */
  readonly width?: number;
  readonly align?: "left" | "right";
}

/**
 * Rows under a ruled head, without a frame. Content wraps between words, and within those that are wider than the column;
 * a line feed in a cell starts a new line, all other control characters become dots.
 *
 * @returns lines without trailing blanks, the last one without a line feed
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(
    (column, index) => column.width ?? widest([column.head, ...rows.map((row) => row[index] ?? "")]),
  );
  // Loaded here because start-up time counts and most calls print no table.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const Table = require("cli-table3") as typeof import("cli-table3");
  const table = new Table({
    chars: FRAMELESS,
    colAligns: columns.map((column) => column.align ?? "left"),
    colWidths: widths,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    wordWrap: true,
  });
  const cells = (row: readonly string[]) => row.map((cell, index) => fitted(cell, widths[index] ?? 1));
  table.push(
    cells(columns.map((column) => column.head)),
    widths.map((width) => "-".repeat(width)),
    ...rows.map(cells),
  );
  const lines = table.toString().split("\n");
  return lines.map((line) => line.trimEnd()).join("\n");
}

const FRAMELESS = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "" },
  ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "" },
  ...{ left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "  " },
};

function widest(cells: readonly string[]): number {
  return Math.max(...cells.flatMap((cell) => cell.split("\n")).map((line) => line.length), 1);
}

/** Words that are wider than the column are cut into lines, which would otherwise be cut off. */
function fitted(cell: string, width: number): string {
  const long = new RegExp(`\\S{${width}}(?=\\S)`, "gu");
  return cell
    .split("\n")
    .map((line) => printable(line).replace(long, "$&\n"))
    .join("\n");
}
