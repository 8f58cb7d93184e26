/** A form of a report. Spreadsheets and documents have all figures, and their own columns. */
export type Form = "terminal" | "markdown" | "html";

/** A column of a table as it is declared: its head, and its cell of a row. */
export interface TableColumn<Row> extends ColumnHead {
  readonly cell: (row: Row) => TableCell;
}

export interface ColumnHead {
  readonly head: string;
  /**
   * Figures are on the right and never wrap.
   * @default left
   */
  readonly align?: "left" | "right";
  /**
   * The forms that show it.
   * @default all
   */
  readonly only?: readonly Form[];
  /**
   * Levels of findings, in the colour of the level, or web addresses.
   * @default text
   */
  readonly kind?: "level" | "address";
}

/** A text, several texts below each other, or a text with details that some forms use. */
export type TableCell = string | readonly string[] | RichCell;

export interface RichCell {
  readonly text: string;
  /**
   * Value for sorting. Null if unknown; unknown values sort last.
   * @default the text
   */
  readonly value?: number | null;
  /** A detail that a page has room for. */
  readonly detail?: string;
  /** Whether Markdown, which has no other mark of sums, shows it in bold. */
  readonly strong?: boolean;
}

/** A table as data. */
export interface Table {
  /** @default the heading of its section */
  readonly caption?: string;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Sums, below the rows. */
  readonly total?: readonly TableCell[];
  /** Tables of a report with the same word here are equally wide in a terminal. */
  readonly aligned?: string;
}

/** The table of some rows. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  more: Pick<Table, "caption" | "total" | "aligned"> = {},
): Table {
  return { ...more, columns, rows: rows.map((row) => cellsOf(columns, row)) };
}

/** The cells of one row, such as of the sums below a table. */
export function cellsOf<Row>(columns: readonly TableColumn<Row>[], row: Row): TableCell[] {
  return columns.map(({ cell }) => cell(row));
}

/** A column of texts. */
export function textColumn<Row>(
  head: string,
  cell: (row: Row) => TableCell,
  more: Pick<ColumnHead, "only" | "kind"> = {},
): TableColumn<Row> {
  return { head, cell, ...more };
}

/** A column of figures. */
export function figureColumn<Row>(
  head: string,
  cell: (row: Row) => TableCell,
  more: Pick<ColumnHead, "only"> = {},
): TableColumn<Row> {
  return { head, cell, align: "right", ...more };
}

/** A figure that sorts by its value; an unknown one has another text, or none, and sorts last. */
export function figureCell(value: number | null | undefined, text: (value: number) => string, unknown = ""): RichCell {
  return value === null || value === undefined ? { text: unknown, value: null } : { text: text(value), value };
}

/** The table with the columns of one form only. */
export function tableIn(form: Form, table: Table): Table {
  const { columns, rows, total } = table;
  if (columns.every(({ only }) => only === undefined)) return table;
  const shown = <T>(cells: readonly T[]) => cells.filter((_, index) => columns[index]?.only?.includes(form) ?? true);
  return { ...table, columns: shown(columns), rows: rows.map(shown), ...(total ? { total: shown(total) } : {}) };
}

/** The texts of a cell. */
export function textsOf(cell: TableCell): readonly string[] {
  if (typeof cell === "string") return [cell];
  return "text" in cell ? [cell.text] : cell;
}
