/** Contents of a cell; null if unknown. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180: comma, CRLF, doubled quotes). Text that a spreadsheet would read as a formula gets a leading
 * apostrophe.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  // Loaded here because start-up time counts and most calls write no CSV.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const { stringify } = require("csv-stringify/sync") as typeof import("csv-stringify/dist/cjs/sync.cjs");
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "windows", quote_record_delimiter: true, escape_formulas: true },
  );
}
