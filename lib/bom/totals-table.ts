import { textTable } from "../text";
import type { Bom } from "./bom";
import { SYSTEMS } from "../catalog/system";
import { TOTALS_HEADS, totalsRow } from "./totals-row";

/** The totals of a bill by system, as text of at most 100 columns. */
export function totalsTable({ systems, totals }: Bom): string {
  return textTable(
    [{ head: "System", width: 12 }, ...TOTALS_HEADS.map((head) => ({ head, width: 11, align: "right" as const }))],
    [...systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry)]), ["Total", ...totalsRow(totals)]],
  );
}
