import type { Bom } from "./bom";
import { sourcesSheet } from "./sources-sheet";
import { summarySheet } from "./summary-sheet";
import { systemSheet } from "./system-sheet";
import { workbookOf } from "./workbook";

/**
 * The bill as a spreadsheet: a sheet of the sums, one for each system, and one of the sources. Sums and extended prices
 * are formulas, which the program that opens it calculates.
 */
export async function renderXlsx(bom: Bom): Promise<Uint8Array> {
  return workbookOf([
    summarySheet(bom),
    ...bom.systems.map(({ system }) => systemSheet(bom, system)),
    ...(bom.sources.length === 0 ? [] : [sourcesSheet(bom)]),
  ]);
}
