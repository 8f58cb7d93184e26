import type { Feature, Image, Sheet } from "write-excel-file/node";
import { frozenZip } from "./frozen-zip";

/** What a cell of a spreadsheet holds. Text stays text, whatever it begins with; only a formula is calculated. */
export type SheetCell = string | number | null | { readonly formula: string };

/** How a column looks: its head, its width in characters, and the number format of its cells. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
  readonly format?: string;
}

/** A sheet whose first rows and first column stay in sight, and which prints as wide as a page in landscape. */
export interface BookSheet {
  readonly name: string;
  /** Rows above the heads of the columns, in bold. */
  readonly above: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows in bold, counted from 0 in `rows`. */
  readonly bold: readonly number[];
  /** How many columns are printed, from the first one on. */
  readonly printed: number;
}

/** Number formats. */
export const MONEY_FORMAT = "#,##0.00";
export const COUNT_FORMAT = "#,##0";
export const FIGURE_FORMAT = "#,##0.0";
export const SHARE_FORMAT = "0.0%";

/** One that spreadsheet programs have, or have one of the same widths for. */
const FONT = { fontFamily: "Arial", fontSize: 10 };

/** The name of a column by its index from 0: A, B, ... Z; no sheet has more. */
export function columnName(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** Number, in the sheet, of the first of its `rows`. */
export function firstRowOf({ above }: Pick<BookSheet, "above">): number {
  return above.length + 2;
}

/** The workbook as the bytes of an XLSX file; the same sheets give the same bytes. Formulas have no value until they are calculated. */
export async function workbookOf(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  // Loaded here because start-up time counts and most calls write no spreadsheet.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const book = writeExcelFile(sheets.map(sheetOf), { ...FONT, features: [printSetup(sheets)] });
  return frozenZip(await book.toBuffer());
}

function sheetOf({ name, above, columns, rows, bold }: BookSheet): Sheet<Image["content"]> {
  const strong = { fontWeight: "bold" } as const;
  const heads = columns.map(({ head, format }) => ({
    ...{ value: head, type: String, backgroundColor: "#e8e8e8", ...strong },
    ...(format === undefined ? {} : { align: "right" as const }),
  }));
  const cells = rows.map((row, index) =>
    row.map((cell, column) => {
      const style = bold.includes(index) ? strong : {};
      return cell === null ? null : { ...cellOf(cell, columns[column]?.format), ...style };
    }),
  );
  return {
    data: [...above.map((text) => [{ value: text, type: String, ...strong }]), heads, ...cells],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
    stickyColumnsCount: 1,
    orientation: "landscape",
  };
}

function cellOf(cell: Exclude<SheetCell, null>, format: string | undefined) {
  if (typeof cell === "string") return { value: cell, type: String };
  const shown = format === undefined ? {} : { format };
  return typeof cell === "number"
    ? { value: cell, type: Number, ...shown }
    : { value: cell.formula, type: "Formula" as const, ...shown };
}

/** Pages as wide as what is printed, with the heads on each; and everything is calculated when the file is opened. */
function printSetup(sheets: readonly BookSheet[]): Feature<Image["content"]> {
  const defined = (name: string, index: number, cells: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">${cells}</definedName>`;
  const names = sheets.flatMap(({ name, above, printed, rows }, index) => {
    const heads = above.length + 1;
    return [
      defined("Print_Area", index, `${name}!$A$1:$${columnName(printed - 1)}$${heads + rows.length}`),
      defined("Print_Titles", index, `${name}!$${heads}:$${heads}`),
    ];
  });
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          insert: () => `<definedNames>${names.join("")}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/>`,
        },
        "xl/worksheets/sheet{id}.xml": {
          // The format wants the sheet's properties in front of all else.
          transform: (xml) => xml.replace(/<worksheet[^>]*>/, (opening) => `${opening}${fit}`),
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}
