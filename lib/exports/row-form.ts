import { csvCell } from "./csv-cell";

/** How rows are written: what stands around their cells. */
export interface RowForm {
  /** What stands above the rows. */
  readonly header: (columns: readonly string[]) => string;
  /** What stands before the cell of a column. */
  readonly before: (column: string, index: number) => string;
  /** What stands around a text that is known to need no escapes. */
  readonly quote: string;
  /** A cell of any text. */
  readonly text: (text: string) => string;
  /** A cell of nothing. */
  readonly none: string;
  readonly end: string;
}

/** CSV after RFC 4180 with a header, and JSON Lines: an object in each line. */
export const ROW_FORMS = {
  csv: {
    header: (columns) => `${columns.join(",")}\r\n`,
    before: (_, index) => (index === 0 ? "" : ","),
    quote: "",
    text: csvCell,
    none: "",
    end: "\r\n",
  },
  jsonl: {
    header: () => "",
    before: (column, index) => `${index === 0 ? "{" : ","}${JSON.stringify(column)}:`,
    quote: '"',
    text: (text) => JSON.stringify(text),
    none: "null",
    end: "}\n",
  },
} satisfies Readonly<Record<string, RowForm>>;
