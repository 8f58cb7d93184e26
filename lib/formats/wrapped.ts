import { printable } from "../errors";
import { displayWidth } from "./display-width";
import { columnsOf, type TextOptions } from "./style";

/** Widest line of prose; longer lines are hard to read. */
const PROSE_COLUMNS = 120;

/**
 * Prose with line feeds between words: its lines fit the terminal and are at most 120 characters wide. Longer words stay
 * whole. Hidden characters become dots.
 *
 * @param indent start of each line
 */
export function wrapped(text: string, options: Pick<TextOptions, "columns"> = {}, indent = ""): string {
  const width = Math.min(PROSE_COLUMNS, columnsOf(options)) - indent.length;
  return linesOf(printable(text).split(" "), width)
    .map((line) => indent + line)
    .join("\n");
}

/** The lines of a text in a column of a table; words that are wider than the column are cut. */
export function cellLines(text: string, width: number): string[] {
  return linesOf(
    text.split(" ").flatMap((word) => (displayWidth(word) <= width ? [word] : pieces(word, width))),
    width,
  );
}

function linesOf([first = "", ...words]: readonly string[], width: number): string[] {
  const lines = [first];
  let used = displayWidth(first);
  for (const word of words) {
    const more = 1 + displayWidth(word);
    if (used + more > width) lines.push(word);
    else lines[lines.length - 1] += ` ${word}`;
    used = used + more > width ? more - 1 : used + more;
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const pieces = [""];
  for (const character of word) {
    const longer = pieces.at(-1) + character;
    if (displayWidth(longer) > width && pieces.at(-1) !== "") pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}
