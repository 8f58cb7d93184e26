import { csvCell } from "./csv";

/** Format of rows: the text around their cells. */
export interface RowForm {
  /** Header above the rows. */
  readonly header: (columns: readonly string[]) => string;
  /** Text before the cell of a column. */
  readonly before: (column: string, index: number) => string;
  /** Quotes around a text without characters to escape. */
  readonly quote: string;
  /** Cell with any text. */
  readonly text: (text: string) => string;
  /** Empty cell. */
  readonly none: string;
  readonly end: string;
}

/** CSV (RFC 4180) with a header, and JSON Lines with one object per line. */
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
