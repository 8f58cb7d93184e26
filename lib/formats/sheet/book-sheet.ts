/** Contents of a cell. Text stays text, even with a leading `=`; only a formula is calculated. */
export type SheetCell = string | number | null | SheetNumber | SheetFormula;

/** A number with a format, such as in a column of other numbers. */
export interface SheetNumber {
  readonly value: number;
  readonly format: string;
}

/** A calculated cell. */
export interface SheetFormula {
  readonly formula: string;
  /**
   * Number format.
   * @default the column's
   */
  readonly format?: string;
}

/** A column: head, width in characters, and number format of its cells. Without a format it contains text. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
  readonly format?: string;
}

/** A sheet with frozen heads and a frozen first column, printed in landscape and one page wide. */
export interface BookSheet {
  readonly name: string;
  /** Bold rows above the heads of the columns. */
  readonly above: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Indices in `rows` of bold rows. */
  readonly bold: readonly number[];
  /** Number of leading `rows` that the AutoFilter covers; 0 for none. */
  readonly filtered: number;
  /** Number of printed columns, from the first. */
  readonly printed: number;
  /** Texts below the rows, across the printed columns. */
  readonly notes: readonly string[];
}

/** Money: cents only below 1,000. */
export const MONEY_FORMAT = "[<1000]#,##0.00;#,##0";
export const COUNT_FORMAT = "#,##0";
/** Power and weight: a decimal only below 1,000, and none for 0. */
export const FIGURE_FORMAT = "[=0]0;[<1000]#,##0.0;#,##0";
export const SHARE_FORMAT = "0.0%";

/** A number format with `≥` in front, for the total of a partly known column. */
export function atLeastFormat(format: string): string {
  return format.replace(/(^|;)(\[[^\]]*\])?/g, '$&"≥ "');
}

/** Name of a column by its index from 0: A, B, ... Z; no sheet has more. */
export function columnName(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** Row number, from 1, of the first of the `rows` of a sheet. */
export function firstRowOf({ above }: Pick<BookSheet, "above">): number {
  return above.length + 2;
}

/** Row number, from 1, of the last row of a sheet. */
export function lastRowOf({ above, rows, notes }: Pick<BookSheet, "above" | "rows" | "notes">): number {
  return firstRowOf({ above }) + rows.length - 1 + (notes.length === 0 ? 0 : notes.length + 2);
}
