import { SYSTEMS, type System } from "../../catalog/system";
import type { Bom, BomLine } from "../bom";
import {
  atLeastFormat,
  columnName,
  COUNT_FORMAT,
  FIGURE_FORMAT,
  firstRowOf,
  MONEY_FORMAT,
  type BookSheet,
  type SheetCell,
  type SheetColumn,
} from "../../formats/sheet/book-sheet";
import { isUnpriced, isUnrated, isUnweighed } from "../missing";
import { knownSum } from "../../formats/sheet/sheet-formula";

interface LineColumn extends SheetColumn {
  readonly cell: (line: BomLine, row: number) => SheetCell;
  /** Whether the last row of the sheet has the sum of the column. */
  readonly summed?: boolean;
  /** Whether the sum lacks this line. */
  readonly lacks?: (line: BomLine) => boolean;
}

/** The columns of the lines of a system by key, in order; the only list of them. Those up to `leadWeeks` are printed. */
const COLUMNS = {
  description: { head: "Part", width: 54, cell: (line) => line.description },
  purpose: { head: "Use", width: 26, cell: (line) => line.purpose },
  quantity: { head: "Qty", width: 10, format: COUNT_FORMAT, cell: (line) => line.quantity },
  each: { head: "Unit price (USD)", width: 12, format: MONEY_FORMAT, cell: (line) => line.price?.each.usd ?? null },
  asOf: { head: "Price date", width: 11, cell: (line) => line.price?.asOf || null },
  total: extended("Total (USD)", "each"),
  low: extended("Low (USD)", "eachLow"),
  high: extended("High (USD)", "eachHigh"),
  powerKw: {
    head: "kW",
    width: 12,
    format: FIGURE_FORMAT,
    cell: (line) => line.powerKw,
    summed: true,
    lacks: isUnrated,
  },
  weightKg: {
    head: "kg",
    width: 12,
    format: FIGURE_FORMAT,
    cell: (line) => line.weightKg,
    summed: true,
    lacks: isUnweighed,
  },
  status: { head: "Price status", width: 11, cell: (line) => line.price?.status ?? "no price" },
  leadWeeks: { head: "Lead time (weeks)", width: 10, format: COUNT_FORMAT, cell: (line) => line.leadWeeks },
  rackUnits: { head: "Rack units", width: 11, format: COUNT_FORMAT, cell: (line) => line.rackUnits, summed: true },
  part: { head: "Part id", width: 28, cell: (line) => line.part },
  class: { head: "Class", width: 12, cell: (line) => line.class },
  phase: { head: "First phase", width: 16, cell: (line) => line.phase },
  pod: { head: "Pod", width: 12, cell: (line) => line.pod },
  fabric: { head: "Fabric", width: 14, cell: (line) => line.fabric },
  layer: { head: "Layer", width: 12, cell: (line) => line.layer },
  spare: { head: "Spare", width: 7, cell: (line) => (line.spare ? "yes" : null) },
  eachLow: {
    head: "Unit price, low (USD)",
    width: 14,
    format: MONEY_FORMAT,
    cell: (line) => line.price?.each.low ?? null,
  },
  eachHigh: {
    head: "Unit price, high (USD)",
    width: 14,
    format: MONEY_FORMAT,
    cell: (line) => line.price?.each.high ?? null,
  },
  sources: { head: "Sources", width: 24, cell: (line) => line.price?.sources.join(", ") || null },
} satisfies Record<string, LineColumn>;

type ColumnKey = keyof typeof COLUMNS;

/** Letter of a column in the sheet of a system. */
export function letterOf(key: ColumnKey): string {
  return columnName(Object.keys(COLUMNS).indexOf(key));
}

/** A column of extended prices. Without a unit price it is empty until a unit price is filled in. */
function extended(head: string, each: string): LineColumn {
  const cell = (line: BomLine, row: number): SheetCell => {
    const [quantity, price] = [`${letterOf("quantity")}${row}`, `${letterOf(each as ColumnKey)}${row}`];
    const product = `${quantity}*${price}`;
    return { formula: line.price === null ? `IF(ISBLANK(${price}),"",${product})` : product };
  };
  return { head, width: 16, format: MONEY_FORMAT, cell, summed: true, lacks: isUnpriced };
}

/** Whether the sum of a column lacks some of these lines. */
export function isPartlyKnown(key: ColumnKey, lines: readonly BomLine[]): boolean {
  const column: LineColumn = COLUMNS[key];
  return lines.some((line) => column.lacks?.(line) ?? false);
}

/** The sheet of a system: its lines, then their sums. */
export function systemSheet(bom: Bom, system: System): BookSheet {
  const lines = bom.lines.filter((line) => line.system === system);
  const columns: readonly LineColumn[] = Object.values(COLUMNS);
  const first = firstRowOf({ above: [] });
  const last = first + lines.length - 1;
  const sums = columns.map(({ summed = false, lacks, format = "" }, index): SheetCell => {
    const letter = columnName(index);
    const formula = knownSum(`${letter}${first}:${letter}${last}`);
    return summed ? { formula, ...(lacks && lines.some(lacks) ? { format: atLeastFormat(format) } : {}) } : null;
  });
  return {
    name: SYSTEMS[system],
    above: [],
    columns,
    rows: [...lines.map((line, index) => columns.map(({ cell }) => cell(line, first + index))), ["Total", ...sums.slice(1)]],
    bold: [lines.length],
    filtered: lines.length,
    printed: Object.keys(COLUMNS).indexOf("leadWeeks") + 1,
    notes: [],
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
