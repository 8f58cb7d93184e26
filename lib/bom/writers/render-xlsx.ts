import type { Bom } from "../bom";
import { headingOf } from "./heading";
import { priceDatesNote } from "./notes";
import { sourcesSheet } from "./sources-sheet";
import { summarySheet } from "./summary-sheet";
import { systemSheet } from "./system-sheet";
import { workbookOf } from "../../formats/sheet/workbook";

/**
 * The bill as a spreadsheet: a sheet of sums, one per system, one of sources. Sums and extended prices are formulas,
 * calculated by the program that opens the file.
 */
export async function renderXlsx(bom: Bom): Promise<Uint8Array> {
  const sheets = [
    summarySheet(bom),
    ...bom.systems.map(({ system }) => systemSheet(bom, system)),
    ...(bom.sources.length === 0 ? [] : [sourcesSheet(bom)]),
  ];
  return workbookOf(sheets, { title: headingOf(bom), document: "Bill of materials", note: priceDatesNote(bom.totals) });
}
