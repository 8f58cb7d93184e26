import { csvTable, type CsvColumns } from "../../formats/csv";
import type { Bom, BomLine, BomSource } from "../bom";

/** CSV columns of a bill by key, in order; the only list of them. */
const columnsOf = (sources: readonly BomSource[]): CsvColumns<BomLine> => ({
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
  price_sources: (line) =>
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
  phase: (line) => line.phase,
  pod: (line) => line.pod,
  fabric: (line) => line.fabric,
  layer: (line) => line.layer,
  spare: (line) => (line.spare ? "yes" : "no"),
});

/** The lines of the bill as CSV with a header; unknown figures are empty. */
export function renderCsv({ lines, sources }: Pick<Bom, "lines" | "sources">): string {
  return csvTable(columnsOf(sources), lines);
}
