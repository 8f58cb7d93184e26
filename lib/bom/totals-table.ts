import { textTable, type TextColumn } from "../text";
import { SYSTEMS } from "../catalog/system";
import type { Bom } from "./bom";
import { moneyCell } from "./money-text";
import { TOTALS_HEADS, totalsRow } from "./totals-row";

const COLUMNS: readonly TextColumn[] = [
  { head: "System", width: 12 },
  ...TOTALS_HEADS.map((head) => ({ head, width: head === "Lines" ? 6 : 11, align: "right" as const })),
];

/** The totals of a bill by system, as text for a terminal. */
export function totalsTable(bom: Pick<Bom, "systems" | "totals" | "exchange">): string {
  const { systems, totals } = bom;
  const money = moneyCell(bom);
  return textTable(COLUMNS, [
    ...systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry, money)]),
    ["Total", ...totalsRow(totals, money)],
  ]);
}
