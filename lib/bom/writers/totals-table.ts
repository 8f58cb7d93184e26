import { SYSTEMS } from "../../catalog/system";
import { textTable, type TextColumn, type TextOptions } from "../../formats";
import type { Bom } from "../bom";
import { moneyCell } from "./money-text";
import { totalsHeads, totalsRow } from "./totals-row";

/** The totals of a bill by system, as text for a terminal. */
export function totalsTable(bom: Pick<Bom, "systems" | "totals" | "exchange">, options: TextOptions = {}): string {
  const { systems, totals } = bom;
  const money = moneyCell(bom);
  const figures = totalsHeads(options).map((head): TextColumn => ({ head, align: "right" }));
  const rows = systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry, money, options)]);
  return textTable([{ head: "System" }, ...figures], [...rows, ["Total", ...totalsRow(totals, money, options)]], options);
}
