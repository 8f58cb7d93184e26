import { maxOf } from "../units";
import { displayWidth } from "./display-width";

/** A column as its content is: text may wrap, figures may not. */
export interface ColumnContent {
  readonly head: string;
  readonly figures: boolean;
  /** Lines of all cells. */
  readonly lines: readonly string[];
}

/** Narrowest column of text whose words are cut, and the longest word for which a column stays wide enough. */
const LEAST = 12;
const LONGEST_WORD = 28;

/**
 * Widths of the columns of a table that fit into a number of characters, without the gaps between them. Where the content
 * is wider, heads and text wrap between words, the widest first; then long words are cut. Figures keep their width.
 *
 * @returns undefined where the figures and the narrowest columns of text are still too wide
 */
export function columnWidths(columns: readonly ColumnContent[], room: number): number[] | undefined {
  const natural = columns.map(({ head, lines }) => Math.min(room, widest([head, ...lines])));
  const [whole, cut] = [leastWidths(columns, LONGEST_WORD), leastWidths(columns, LEAST)];
  const withWrappedHeads = natural.map((width, index) => (columns[index]?.figures ? (cut[index] ?? width) : width));
  return narrowed(natural, whole, room) ?? narrowed(withWrappedHeads, cut, room);
}

/** The narrowest that each column may be: its figures whole, and its words up to a length. */
function leastWidths(columns: readonly ColumnContent[], longestWord: number): number[] {
  return columns.map(({ head, figures, lines }) => {
    const words = widest(head.split(" "));
    if (figures) return Math.max(words, widest(lines));
    return Math.max(words, Math.min(longestWord, Math.max(widest(lines.flatMap((line) => line.split(" "))), LEAST)));
  });
}

/** Widths of which the widest that may become narrower has become so, until all fit. */
function narrowed(natural: readonly number[], least: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const slack = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const most = maxOf(slack);
    if (most === 0) return undefined;
    widths[slack.indexOf(most)] = most - 1;
  }
  return widths;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 1);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
