import { xmlText } from "../formats/xml-text";
import { round } from "../units";

/** Text that is markup already. Only {@link markup} and {@link trusted} make it, so that all else is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Content of a template: markup unchanged, text escaped, numbers with two decimals, and lists of these. */
export type Content = Markup | string | number | null | readonly Content[];

/** How lines of a template are set in, which the page does without. */
const INDENT = /\n\s+/g;

/** Digits of numbers in markup: hundredths of a pixel in drawings. */
const DIGITS = 2;

/**
 * A template of HTML or SVG in which every value is escaped, unless it is markup itself; null adds nothing. Its name is not
 * `html`, since Prettier formats such templates, and would set style and script apart from their hashes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part.replace(INDENT, "\n") + textOf(values[index] ?? null)).join(""));
}

/** Text of our own as markup: style and script of the page. Never what a site says. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Data for a script of the page: JSON in which no character can end the enclosing element. */
export function jsonData(value: unknown): Markup {
  const unsafe = /[<>&\u2028\u2029]/g;
  return new Markup(
    JSON.stringify(value).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

function textOf(value: Content): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return xmlText(value);
  if (typeof value === "number") return String(round(value, DIGITS));
  return value.map(textOf).join("");
}
