/**
 * A text as one cell of CSV after RFC 4180, in quotes where it needs them. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
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
