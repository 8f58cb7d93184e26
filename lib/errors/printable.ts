/**
 * Characters that no reader sees, as the content of a class of a regular expression with the flag `u`: control characters,
 * marks of direction and of zero width (format characters), line and paragraph separators, and halves of surrogate pairs.
 * They move a cursor, break a line, turn the direction of writing or make two texts look the same.
 */
export const HIDDEN = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}`;

const EACH_HIDDEN = new RegExp(`[${HIDDEN}]`, "gu");

/** A text for a terminal or a table, with a dot for each hidden character (see {@link HIDDEN}). */
export function printable(text: string): string {
  return text.replace(EACH_HIDDEN, "\u00b7");
}

/** The hidden characters of a text, each once, as `U+200B`. */
export function hiddenIn(text: string): string[] {
  const code = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [...new Set(text.match(EACH_HIDDEN) ?? [])].map((character) => `U+${code(character)}`);
}

/** A text in quotes, as JSON has it, with the number of each hidden character in place of it. */
export function quoted(text: string): string {
  const units = (character: string) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return JSON.stringify(text).replace(EACH_HIDDEN, (character) =>
    units(character)
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
