import type { Bom, BomLine, BomSource } from "./bom";

type Cell = string | number | null;

/** The columns of a bill in a spreadsheet, in order; the only list of them. */
const COLUMNS: Readonly<Record<string, (line: BomLine, sources: readonly BomSource[]) => Cell>> = {
  system: (line) => line.system,
  part: (line) => line.part,
  class: (line) => line.class,
  description: (line) => line.description,
  purpose: (line) => line.purpose,
  quantity: (line) => line.quantity,
  unit: (line) => line.unit,
  unit_price_usd: (line) => line.price?.each.usd ?? null,
  unit_price_low_usd: (line) => line.price?.each.low ?? null,
  unit_price_high_usd: (line) => line.price?.each.high ?? null,
  price_date: (line) => line.price?.asOf ?? null,
  price_status: (line) => line.price?.status ?? null,
  price_sources: (line, sources) =>
    sources
      .filter((source) => line.price?.sources.includes(source.key))
      .map(({ title, address }) => (address === "" ? title : `${title} (${address})`))
      .join("; "),
  total_usd: (line) => line.price?.total.usd ?? null,
  total_low_usd: (line) => line.price?.total.low ?? null,
  total_high_usd: (line) => line.price?.total.high ?? null,
  power_kw: (line) => line.powerKw,
  weight_kg: (line) => line.weightKg,
  rack_units: (line) => line.rackUnits,
  lead_weeks: (line) => line.leadWeeks,
};

/**
 * The lines of the bill as CSV after RFC 4180 (comma, CRLF, quotes doubled) with a header; a cell is empty where nobody
 * knows its figure. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function renderCsv(bom: Bom): string {
  // Loaded here because start-up time counts and most calls write no CSV.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const { stringify } = require("csv-stringify/sync") as typeof import("csv-stringify/dist/cjs/sync.cjs");
  const cells = bom.lines.map((line) => Object.values(COLUMNS).map((cell) => cell(line, bom.sources)));
  return stringify([Object.keys(COLUMNS), ...cells], {
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
