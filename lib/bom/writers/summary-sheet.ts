import { SYSTEMS, type System } from "../../catalog/system";
import type { Bom, BomLine } from "../bom";
import {
  atLeastFormat,
  columnName,
  COUNT_FORMAT,
  FIGURE_FORMAT,
  firstRowOf,
  MONEY_FORMAT,
  SHARE_FORMAT,
  type BookSheet,
  type SheetCell,
  type SheetColumn,
} from "../../formats/sheet/book-sheet";
import { billHeading } from "./heading";
import { scopeNotes } from "./notes";
import { knownMaximum, knownSum, shareOf } from "../../formats/sheet/sheet-formula";
import { isPartlyKnown, systemReferences } from "./system-sheet";

const COLUMNS = {
  system: { head: "System", width: 38 },
  lines: { head: "Lines", width: 14, format: COUNT_FORMAT },
  total: { head: "Total (USD)", width: 18, format: MONEY_FORMAT },
  low: { head: "Low (USD)", width: 18, format: MONEY_FORMAT },
  high: { head: "High (USD)", width: 18, format: MONEY_FORMAT },
  powerKw: { head: "kW", width: 14, format: FIGURE_FORMAT },
  weightKg: { head: "kg", width: 16, format: FIGURE_FORMAT },
  leadWeeks: { head: "Lead time (weeks)", width: 11, format: COUNT_FORMAT },
  unverified: { head: "Unverified", width: 12, format: SHARE_FORMAT },
} satisfies Record<string, SheetColumn>;

type ColumnKey = keyof typeof COLUMNS;

const MONEY = ["total", "low", "high"] as const;
const SUMMED = [...MONEY, "powerKw", "weightKg"] as const;

/** The sheet of the sums: by system, overall, in the site's currency and per unit; then notes. */
export function summarySheet(bom: Bom): BookSheet {
  const above = [billHeading(bom)];
  const first = firstRowOf({ above });
  const total = first + bom.systems.length;
  const sums = [
    ...bom.systems.map(({ system }, index) => systemRow(bom, system, first + index)),
    totalRow(bom, first, total),
  ];
  const exchange = exchangeRows(bom, total);
  const costs = unitRows(bom, total);
  return {
    name: "Summary",
    above,
    columns: Object.values(COLUMNS),
    rows: [...sums, ...exchange, ...(costs.length === 0 ? [] : [[], ["Cost per unit (USD)", "Qty"], ...costs])],
    bold: [sums.length - 1, sums.length + exchange.length + 1],
    filtered: 0,
    printed: Object.keys(COLUMNS).length,
    notes: scopeNotes(bom),
  };
}

const letter = (key: ColumnKey) => columnName(Object.keys(COLUMNS).indexOf(key));

/** A formula in a column of sums, marked where the sum lacks some of these lines. */
function sumCell(key: (typeof SUMMED)[number], formula: string, lines: readonly BomLine[]): SheetCell {
  return { formula, ...(isPartlyKnown(key, lines) ? { format: atLeastFormat(COLUMNS[key].format) } : {}) };
}

function systemRow(bom: Bom, system: System, row: number): SheetCell[] {
  const refer = systemReferences(bom, system);
  const lines = bom.lines.filter((line) => line.system === system);
  const unverified = `SUMIF(${refer.lines("status")},"unverified",${refer.lines("total")})`;
  return [
    SYSTEMS[system],
    { formula: `COUNTA(${refer.lines("description")})` },
    ...SUMMED.map((key) => sumCell(key, refer.sum(key), lines)),
    { formula: knownMaximum(refer.lines("leadWeeks")) },
    { formula: shareOf(unverified, `${letter("total")}${row}`) },
  ];
}

function totalRow({ lines }: Bom, first: number, total: number): SheetCell[] {
  const over = (key: ColumnKey) => `${letter(key)}${first}:${letter(key)}${total - 1}`;
  const unverified = `SUMPRODUCT(${over("total")},${over("unverified")})`;
  return [
    "Total",
    { formula: `SUM(${over("lines")})` },
    ...SUMMED.map((key) => sumCell(key, knownSum(over(key)), lines)),
    { formula: knownMaximum(over("leadWeeks")) },
    { formula: shareOf(unverified, `${letter("total")}${total}`) },
  ];
}

/** The total in the currency of the site; the rate is in the notes, too. */
function exchangeRows({ exchange, lines }: Bom, total: number): SheetCell[][] {
  if (exchange === null) return [];
  const { currency, usdPerUnit } = exchange;
  const cells = MONEY.map((key) => sumCell(key, `${letter(key)}${total}/${usdPerUnit}`, lines));
  return [[`Total (${currency}, at ${usdPerUnit} USD)`, null, ...cells]];
}

/** Costs per unit, after the number of units. */
function unitRows({ units, lines }: Bom, total: number): SheetCell[][] {
  const { gpus, itPowerKw, bf16Pflops } = units;
  const rows = [
    { text: "per GPU", count: gpus, format: COUNT_FORMAT },
    { text: "per MW of IT load", count: itPowerKw / 1000, format: FIGURE_FORMAT },
    { text: "per Pflop/s of dense BF16", count: bf16Pflops, format: FIGURE_FORMAT },
  ];
  return rows.flatMap(({ text, count, format }) => {
    if (count === null || count === 0) return [];
    return [[text, { value: count, format }, ...MONEY.map((key) => sumCell(key, `${letter(key)}${total}/${count}`, lines))]];
  });
}
