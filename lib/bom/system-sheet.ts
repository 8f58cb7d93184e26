import { SYSTEMS, type System } from "../catalog/system";
import type { Bom, BomLine } from "./bom";
import {
  columnName,
  COUNT_FORMAT,
  FIGURE_FORMAT,
  firstRowOf,
  MONEY_FORMAT,
  type BookSheet,
  type SheetCell,
  type SheetColumn,
} from "./workbook";

interface LineColumn extends SheetColumn {
  readonly cell: (line: BomLine, row: number) => SheetCell;
  /** Whether the last row of the sheet has the sum of the column. */
  readonly summed?: boolean;
}

/** The columns of the lines of a system by key, in order; the only list of them. Those up to `rackUnits` are printed. */
const COLUMNS = {
  description: { head: "Part", width: 62, cell: (line) => line.description },
  purpose: { head: "For", width: 28, cell: (line) => line.purpose },
  quantity: { head: "Quantity", width: 11, format: COUNT_FORMAT, cell: (line) => line.quantity },
  each: { head: "Each (USD)", width: 16, format: MONEY_FORMAT, cell: (line) => line.price?.each.usd ?? null },
  total: money("Total (USD)", "each"),
  low: money("Low (USD)", "eachLow"),
  high: money("High (USD)", "eachHigh"),
  asOf: { head: "Price of", width: 11, cell: (line) => line.price?.asOf || null },
  status: { head: "Status", width: 11, cell: (line) => line.price?.status ?? "no price" },
  leadWeeks: { head: "Weeks", width: 8, format: COUNT_FORMAT, cell: (line) => line.leadWeeks },
  powerKw: { head: "kW", width: 12, format: FIGURE_FORMAT, cell: (line) => line.powerKw, summed: true },
  weightKg: { head: "kg", width: 12, format: FIGURE_FORMAT, cell: (line) => line.weightKg, summed: true },
  rackUnits: { head: "Rack units", width: 11, format: COUNT_FORMAT, cell: (line) => line.rackUnits, summed: true },
  part: { head: "Part id", width: 28, cell: (line) => line.part },
  class: { head: "Class", width: 12, cell: (line) => line.class },
  phase: { head: "First phase", width: 16, cell: (line) => line.phase },
  pod: { head: "Pod", width: 12, cell: (line) => line.pod },
  fabric: { head: "Fabric", width: 14, cell: (line) => line.fabric },
  layer: { head: "Layer", width: 12, cell: (line) => line.layer },
  spare: { head: "Spare", width: 7, cell: (line) => (line.spare ? "yes" : null) },
  eachLow: { head: "Each, low (USD)", width: 16, format: MONEY_FORMAT, cell: (line) => line.price?.each.low ?? null },
  eachHigh: { head: "Each, high (USD)", width: 16, format: MONEY_FORMAT, cell: (line) => line.price?.each.high ?? null },
  sources: { head: "Sources", width: 24, cell: (line) => line.price?.sources.join(", ") || null },
} satisfies Record<string, LineColumn>;

type ColumnKey = keyof typeof COLUMNS;

/** The letter of a column in the sheet of a system. */
export function letterOf(key: ColumnKey): string {
  return columnName(Object.keys(COLUMNS).indexOf(key));
}

/** A column of what the whole quantity costs; the price of one stands in another column. */
function money(head: string, each: string): LineColumn {
  const cell = (line: BomLine, row: number): SheetCell =>
    line.price === null ? null : { formula: `${letterOf("quantity")}${row}*${letterOf(each as ColumnKey)}${row}` };
  return { head, width: 19, format: MONEY_FORMAT, cell, summed: true };
}

/** The sheet of a system: its lines, and under them their sums. */
export function systemSheet(bom: Bom, system: System): BookSheet {
  const lines = bom.lines.filter((line) => line.system === system);
  const columns: readonly LineColumn[] = Object.values(COLUMNS);
  const first = firstRowOf({ above: [] });
  const last = first + lines.length - 1;
  const sums = columns.map(({ summed = false }, index): SheetCell => {
    const letter = columnName(index);
    return summed ? { formula: `SUM(${letter}${first}:${letter}${last})` } : null;
  });
  return {
    name: SYSTEMS[system],
    above: [],
    columns,
    rows: [...lines.map((line, index) => columns.map(({ cell }) => cell(line, first + index))), ["Total", ...sums.slice(1)]],
    bold: [lines.length],
    printed: Object.keys(COLUMNS).indexOf("rackUnits") + 1,
  };
}

/** References into the sheet of a system from another sheet: one cell of its sums, and a column of its lines. */
export function systemReferences(bom: Bom, system: System) {
  const first = firstRowOf({ above: [] });
  const last = first + bom.lines.filter((line) => line.system === system).length - 1;
  const name = SYSTEMS[system];
  return {
    sum: (key: ColumnKey) => `${name}!${letterOf(key)}${last + 1}`,
    lines: (key: ColumnKey) => `${name}!${letterOf(key)}${first}:${letterOf(key)}${last}`,
  };
}
