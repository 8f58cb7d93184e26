import { printable } from "../errors";

/** Most characters of a cell (Microsoft, "Excel specifications and limits"). */
const LONGEST_CELL = 32_767;

/**
 * Text for a cell of a spreadsheet, which is never calculated: cut to the length that Excel opens, with dots for hidden
 * characters. `_x0041_` stands for a character in such a file (ISO/IEC 29500-1, 22.4.2.4, ST_Xstring), so that its
 * underscore is written as `_x005F_`.
 */
export function sheetText(text: string): string {
  const escaped = printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped.length > LONGEST_CELL ? `${escaped.slice(0, LONGEST_CELL - 1)}…` : escaped;
}
