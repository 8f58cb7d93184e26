import { SYSTEMS } from "../catalog/system";
import type { Bom } from "./bom";
import { headingOf } from "./heading";
import { billNotes } from "./notes";
import { systemReferences } from "./system-sheet";
import {
  columnName,
  COUNT_FORMAT,
  FIGURE_FORMAT,
  firstRowOf,
  MONEY_FORMAT,
  SHARE_FORMAT,
  type BookSheet,
  type SheetCell,
  type SheetColumn,
} from "./workbook";

const COLUMNS = {
  system: { head: "System", width: 44 },
  lines: { head: "Lines", width: 14, format: COUNT_FORMAT },
  total: { head: "Total (USD)", width: 20, format: MONEY_FORMAT },
  low: { head: "Low (USD)", width: 20, format: MONEY_FORMAT },
  high: { head: "High (USD)", width: 20, format: MONEY_FORMAT },
  powerKw: { head: "kW", width: 14, format: FIGURE_FORMAT },
  weightKg: { head: "kg", width: 14, format: FIGURE_FORMAT },
  leadWeeks: { head: "Weeks", width: 10, format: COUNT_FORMAT },
  unverified: { head: "Unverified", width: 12, format: SHARE_FORMAT },
} satisfies Record<string, SheetColumn>;

type ColumnKey = keyof typeof COLUMNS;

/** The sheet of the sums: by system, in all, in the site's currency and for each unit; then notes. */
export function summarySheet(bom: Bom): BookSheet {
  const above = [`Bill of materials of ${headingOf(bom)}`];
  const first = firstRowOf({ above });
  const total = first + bom.systems.length;
  return {
    name: "Summary",
    above,
    columns: Object.values(COLUMNS),
    rows: [
      ...bom.systems.map((_, index) => systemRow(bom, index, first + index)),
      totalRow(first, total),
      ...exchangeRows(bom, total),
      ...unitRows(bom, total),
      [],
      ...billNotes(bom).map((text) => [text]),
    ],
    bold: [bom.systems.length],
    printed: Object.keys(COLUMNS).length,
  };
}

const letter = (key: ColumnKey) => columnName(Object.keys(COLUMNS).indexOf(key));
const formula = (text: string): SheetCell => ({ formula: text });

/** Of a sum, the share that is unverified; nothing of no money is. */
function shareOf(part: string, whole: string): SheetCell {
  return formula(`IF(${whole}=0,0,(${part})/${whole})`);
}

function unverifiedOf(bom: Bom, index: number): string {
  const refer = systemReferences(bom, systemAt(bom, index));
  return `SUMIF(${refer.lines("status")},"unverified",${refer.lines("total")})`;
}

function systemAt(bom: Bom, index: number) {
  const entry = bom.systems[index];
  if (entry === undefined) throw new Error(`no system ${index}`);
  return entry.system;
}

function systemRow(bom: Bom, index: number, row: number): SheetCell[] {
  const system = systemAt(bom, index);
  const refer = systemReferences(bom, system);
  return [
    SYSTEMS[system],
    formula(`COUNTA(${refer.lines("description")})`),
    ...(["total", "low", "high", "powerKw", "weightKg"] as const).map((key) => formula(refer.sum(key))),
    formula(`MAX(${refer.lines("leadWeeks")})`),
    shareOf(unverifiedOf(bom, index), `${letter("total")}${row}`),
  ];
}

function totalRow(first: number, total: number): SheetCell[] {
  const over = (key: ColumnKey) => `${letter(key)}${first}:${letter(key)}${total - 1}`;
  const summed = ["lines", "total", "low", "high", "powerKw", "weightKg"] as const;
  return [
    "Total",
    ...summed.map((key) => formula(`SUM(${over(key)})`)),
    formula(`MAX(${over("leadWeeks")})`),
    shareOf(`SUMPRODUCT(${over("total")},${over("unverified")})`, `${letter("total")}${total}`),
  ];
}

const MONEY = ["total", "low", "high"] as const;

/** The total in the currency of the site, by the rate beside it. */
function exchangeRows({ exchange }: Bom, total: number): SheetCell[][] {
  if (exchange === null) return [];
  const { currency, usdPerUnit, asOf, source } = exchange;
  return [
    [
      `Total in ${currency} at ${usdPerUnit} USD of ${asOf} (${source})`,
      null,
      ...MONEY.map((key) => formula(`${letter(key)}${total}/${usdPerUnit}`)),
    ],
  ];
}

/** What a unit costs; the number of units stands in front. */
function unitRows({ units }: Bom, total: number): SheetCell[][] {
  const { gpus, itPowerKw, bf16Pflops } = units;
  const rows: [string, number | null][] = [
    ["USD per GPU; GPUs:", gpus],
    ["USD per MW of IT power; MW:", itPowerKw / 1000],
    ["USD per Pflop/s of dense BF16; Pflop/s:", bf16Pflops],
  ];
  return rows.flatMap(([text, count]) =>
    count === null || count === 0 ? [] : [[text, count, ...MONEY.map((key) => formula(`${letter(key)}${total}/${count}`))]],
  );
}
