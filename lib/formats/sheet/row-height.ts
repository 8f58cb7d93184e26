import { maxOf } from "../../units";
/** Height in points of a line of text, in the font of our sheets. */
const LINE_HEIGHT = 12.75;

/**
 * Height in points of a row whose texts wrap. Not every spreadsheet program fits rows to wrapped text when it opens a file.
 *
 * @param texts of the cells, with the widths of their columns in characters
 */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  return (
    LINE_HEIGHT *
    maxOf(
      texts.map(({ text, width }) => linesOf(text, width)),
      1,
    )
  );
}

/** Number of lines of a text that breaks after blanks and hyphens, and within longer words. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<=[ -])/)) {
    const { length } = word.trimEnd();
    if (used > 0 && used + length > width) [lines, used] = [lines + 1, 0];
    const more = Math.max(0, Math.ceil(length / width) - 1);
    lines += more;
    used += word.length - more * width;
  }
  return lines;
}
