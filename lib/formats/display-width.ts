/** Columns of a terminal that a line of text takes up: wide glyphs take two, combining marks none. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  // Loaded here because start-up time counts and most texts are ASCII.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const stringWidth = require("string-width") as typeof import("string-width");
  return stringWidth(text);
}

/** A text with blanks up to a width. */
export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + blanks : blanks + text;
}
