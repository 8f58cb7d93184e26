import type { CellObject, Image, Sheet, SheetData } from "write-excel-file/node";
import { sheetText } from "../sheet-text";
import { frozenZip } from "./frozen-zip";
import { firstRowOf, type BookSheet, type SheetCell, type SheetColumn } from "./book-sheet";
import { officeFile } from "./office-file";
import { printSetup, type PageTexts } from "./print-setup";
import { rowHeight } from "./row-height";

/** A font of every spreadsheet program, or with a substitute of equal widths. */
const FONT = { fontFamily: "Arial", fontSize: 10 };

/**
 * The workbook as the bytes of an XLSX file; the same sheets give the same bytes. Formulas have no stored value: the
 * program that opens the file calculates them.
 *
 * @param pages header and footer of all pages
 */
export async function workbookOf(sheets: readonly BookSheet[], pages: PageTexts): Promise<Uint8Array> {
  // Loaded here because start-up time counts and most calls write no spreadsheet.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const book = writeExcelFile(sheets.map(sheetOf), { ...FONT, features: [officeFile, printSetup(sheets, pages)] });
  return frozenZip(await book.toBuffer());
}

const STRONG = { fontWeight: "bold" } as const;
const WRAPPED = { wrap: true, alignVertical: "top" } as const;

function sheetOf(sheet: BookSheet): Sheet<Image["content"]> {
  const { name, above, columns, rows, bold } = sheet;
  const heads = columns.map(({ head }) => ({ ...textCell(head), backgroundColor: "#e8e8e8", ...STRONG }));
  const cells = rows.map((row, index) => {
    const strong = bold.includes(index) ? STRONG : {};
    return fitted(
      columns,
      row.map((cell, column) => (cell === null ? null : { ...cellOf(cell, columns[column]?.format), ...strong })),
    );
  });
  return {
    data: [...above.map((text) => [{ ...textCell(text), ...STRONG }]), fitted(columns, heads), ...cells, ...noteRows(sheet)],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: firstRowOf({ above }) - 1,
    stickyColumnsCount: 1,
    orientation: "landscape",
  };
}

/** The only maker of cells of text. */
function textCell(text: string) {
  return { value: sheetText(text), type: String };
}

function cellOf(cell: Exclude<SheetCell, null>, columnFormat: string | undefined): CellObject {
  if (typeof cell === "string") return textCell(cell);
  const format = (typeof cell === "number" ? undefined : cell.format) ?? columnFormat;
  const shown = format === undefined ? {} : { format };
  if (typeof cell === "number") return { value: cell, type: Number, ...shown };
  return "formula" in cell
    ? { value: cell.formula, type: "Formula", ...shown }
    : { value: cell.value, type: Number, ...shown };
}

/** A row as high as its texts, which wrap: right-aligned in columns of figures, and clear of figures on their left. */
function fitted(columns: readonly SheetColumn[], row: readonly (CellObject | null)[]): (CellObject | null)[] {
  const texts = row.flatMap((cell, column) =>
    typeof cell?.value === "string" && cell.type === String
      ? [{ text: cell.value, width: columns[column]?.width ?? Infinity }]
      : [],
  );
  const height = rowHeight(texts);
  const isFigures = (column: number) => columns[column]?.format !== undefined;
  return row.map((cell, column) => {
    if (cell === null) return null;
    const layout = isFigures(column)
      ? { align: "right" as const }
      : isFigures(column - 1)
        ? { align: "left" as const, indent: 1 }
        : {};
    return { ...cell, ...WRAPPED, ...layout, height };
  });
}

/** Notes as wide as the page. */
function noteRows({ columns, printed, notes }: BookSheet): SheetData {
  if (notes.length === 0) return [];
  const width = columns.slice(0, printed).reduce((total, column) => total + column.width, 0);
  const rows = notes.map((text) => [
    { ...textCell(text), ...WRAPPED, columnSpan: printed, height: rowHeight([{ text, width }]) },
  ]);
  return [[], [{ ...textCell("Notes"), ...STRONG }], ...rows];
}
