/**
 * A text as a CSV cell (RFC 4180), quoted if necessary. Text that a spreadsheet would read as a formula is prefixed with an
 * apostrophe.
 */
export function csvCell(text: string): string {
  // Loaded here because start-up time counts and most calls write no CSV.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const { stringify } = require("csv-stringify/sync") as typeof import("csv-stringify/dist/cjs/sync.cjs");
  return stringify([[text]], {
    eof: false,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
