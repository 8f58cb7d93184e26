import { csvTable, type CsvColumns } from "../../formats/csv";
import type { BomDelta, BomDeltaLine } from "./bom-delta";

/** CSV columns of a delta by key, in order; the only list of them. */
const COLUMNS: CsvColumns<BomDeltaLine> = {
  system: (line) => line.system,
  part: (line) => line.part,
  class: (line) => line.class,
  description: (line) => line.description,
  purpose: (line) => line.purpose,
  change: (line) => line.change,
  before: (line) => line.before,
  after: (line) => line.after,
  quantity: (line) => line.quantity,
  unit: (line) => line.unit,
  unit_price_usd: (line) => line.price?.each.usd ?? null,
  price_date: (line) => line.price?.asOf ?? null,
  price_status: (line) => line.price?.status ?? null,
  difference_usd: (line) => line.difference?.usd ?? null,
  difference_low_usd: (line) => line.difference?.low ?? null,
  difference_high_usd: (line) => line.difference?.high ?? null,
  power_kw: (line) => line.powerKw,
  weight_kg: (line) => line.weightKg,
  lead_weeks: (line) => line.leadWeeks,
  unit_price_before_usd: (line) => line.eachUsd.before,
  unit_price_after_usd: (line) => line.eachUsd.after,
  repriced_usd: (line) => line.repricedUsd,
};

/** The lines of the delta as CSV with a header; unknown figures are empty. */
export function renderDeltaCsv(delta: BomDelta): string {
  return csvTable(COLUMNS, delta.lines);
}
