import type { Feature, Image } from "write-excel-file/node";
import { xmlText } from "../xml-text";
import { columnName, firstRowOf, lastRowOf, type BookSheet } from "./book-sheet";

/** Texts in the margins of printed pages. */
export interface PageTexts {
  /** Top left, such as the site. */
  readonly title: string;
  /** Top right, such as the document. */
  readonly document: string;
  /** Bottom centre, such as the dates of the prices. */
  readonly note: string;
}

/** Longest text in a margin; a header of more than 255 characters makes a file that Excel repairs. */
const LONGEST = 80;

/** Margins of a page in inches; those of the library leave less room. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6 };

/** Filters, print areas, repeated heads, headers and footers; and everything is calculated when the file is opened. */
export function printSetup(sheets: readonly BookSheet[], pages: PageTexts): Feature<Image["content"]> {
  const names = sheets.flatMap(namesOf).join("");
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          // The library writes the element empty.
          transform: (xml) => xml.replace("<definedNames/>", () => `<definedNames>${names}</definedNames>`),
          transformElementAttributes: (tag, attributes) =>
            tag === "calcPr" ? { ...attributes, calcId: 191029, fullCalcOnLoad: 1 } : attributes,
        },
        "xl/worksheets/sheet{id}.xml": {
          insert: () => margins(pages),
          // The schema of Office wants properties first, and the filter after the cells.
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace("</sheetData>", `$&${filterOf(sheets[sheetIndex])}`),
          transformElementAttributes: (tag, attributes) => {
            if (tag === "pageMargins") return { ...attributes, ...MARGINS };
            return tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
          },
        },
      },
    },
  };
}

function namesOf(sheet: BookSheet, index: number): string[] {
  const { name, printed } = sheet;
  const heads = firstRowOf(sheet) - 1;
  const defined = (kind: string, cells: string, more = "") =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${more}>${name}!${cells}</definedName>`;
  const filter = filterRange(sheet, "$");
  return [
    ...(filter === null ? [] : [defined("_FilterDatabase", filter, ' hidden="1"')]),
    defined("Print_Area", `$A$1:$${columnName(printed - 1)}$${lastRowOf(sheet)}`),
    defined("Print_Titles", `$${heads}:$${heads}`),
  ];
}

function filterOf(sheet: BookSheet | undefined): string {
  const range = sheet === undefined ? null : filterRange(sheet);
  return range === null ? "" : `<autoFilter ref="${range}"/>`;
}

/** The heads and the filtered rows; null without a filter. */
function filterRange(sheet: BookSheet, fixed: "" | "$" = ""): string | null {
  if (sheet.filtered === 0) return null;
  const first = firstRowOf(sheet);
  const cell = (column: number, row: number) => `${fixed}${columnName(column)}${fixed}${row}`;
  return `${cell(0, first - 1)}:${cell(sheet.columns.length - 1, first + sheet.filtered - 1)}`;
}

/** `&L`, `&C` and `&R` start the three parts; `&D`, `&P` and `&N` are the day of printing, the page and the number of pages. */
function margins({ title, document, note }: PageTexts): string {
  const header = `&L${literal(title)}&R${literal(document)}`;
  const footer = `&LPrinted &D&C${literal(note)}&RPage &P of &N`;
  return `<headerFooter><oddHeader>${xmlText(header)}</oddHeader><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`;
}

/** Text without fields: an ampersand is doubled. */
function literal(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return short.replace(/&/g, "&&");
}
