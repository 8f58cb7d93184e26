import { printable } from "../errors";

/** Contents of a cell; null if unknown. */
export type Cell = string | number | null;

/** Start of a formula for a spreadsheet, also behind blanks, and in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * A CSV cell (RFC 4180), quoted if necessary. Text that a spreadsheet would read as a formula gets a leading apostrophe, and
 * hidden characters become dots, so that a row is a line. Numbers are as they are; null is an empty cell.
 */
export function csvCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = printable(cell);
  const literal = FORMULA.test(text) ? `'${text}` : text;
  return /[",]/.test(literal) ? `"${literal.replaceAll('"', '""')}"` : literal;
}

/** Rows as CSV (RFC 4180: comma, CRLF, doubled quotes), each cell by {@link csvCell}. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Columns of a CSV file by key, in order. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Rows as CSV with a header; unknown figures are empty. */
export function csvTable<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return csvOf([Object.keys(columns), ...rows.map((row) => cells.map((cell) => cell(row)))]);
}
