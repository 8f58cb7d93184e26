/** Code in double quotes, see {@link inDoubleQuotes}. */
export class DoubleQuoted {
  constructor(readonly text: string) {}
}

/**
 * A value within a line of a script: a word, a number, words with blanks between them, or code in double quotes. A word may
 * contain references that only Terraform can resolve.
 */
export type ShellValue = string | number | readonly string[] | DoubleQuoted;

/** No character has a meaning to the shell, with quotes or without. A hyphen at the start would be an option of a command. */
const WORD = /^[A-Za-z0-9_.:/@][A-Za-z0-9_.:/@-]*$/;
/** A reference to another resource, as CDK for Terraform represents it until synthesis. */
const REFERENCE = /\$\{TfToken\[[\w.-]+\]\}/g;
/** Words, variables, and commands with words as arguments. */
const EXPANSION = /^(?:[A-Za-z0-9_.:/@ -]|\$[A-Z]+|\$\([a-z_]+(?: [A-Za-z-]+)*\))+$/;

/**
 * Code for a place in double quotes, such as `$(tag Name)`: words, variables and simple commands. For constants of the
 * program only, never for values of a site.
 */
export function inDoubleQuotes(text: string): DoubleQuoted {
  return new DoubleQuoted(text);
}

/** The text of a value for a script; undefined if it has a character that the shell could interpret. */
export function shellText(value: ShellValue): string | undefined {
  if (value instanceof DoubleQuoted) return EXPANSION.test(value.text) ? value.text : undefined;
  const words = typeof value === "object" ? value : [String(value)];
  return words.length > 0 && words.every(isWord) ? words.join(" ") : undefined;
}

function isWord(text: string): boolean {
  return WORD.test(text.replace(REFERENCE, "reference"));
}
