import { printable } from "../errors";
import type { ColumnHead } from "./table";
import { xmlText } from "./xml-text";

/** Text that is Markdown already. Only the functions of this file make it, so that all else is escaped. */
export class Markdown {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Content of a template or a cell: Markdown unchanged, and text escaped. */
export type MarkdownContent = Markdown | string;

/** A template of one line of GitHub's Markdown, in which every value is escaped, unless it is Markdown itself. */
export function mdLine(parts: TemplateStringsArray, ...values: readonly MarkdownContent[]): Markdown {
  return new Markdown(parts.map((part, index) => part + textOf(values[index] ?? "")).join(""));
}

/** A table in GitHub's Markdown, one line per row. */
export function mdTable(
  columns: readonly Pick<ColumnHead, "head" | "align">[],
  rows: readonly (readonly MarkdownContent[])[],
): Markdown[] {
  const line = (cells: readonly MarkdownContent[]) => new Markdown(`| ${cells.map(textOf).join(" | ")} |`);
  return [
    line(columns.map(({ head }) => head)),
    line(columns.map(({ align }) => new Markdown(align === "right" ? "---:" : "---"))),
    ...rows.map(line),
  ];
}

/**
 * Lines below a summary that opens them. GitHub reads them as Markdown because of the blank line after the summary, which is
 * HTML itself.
 */
export function mdFolded(summary: string, lines: readonly Markdown[]): Markdown[] {
  return [
    mdLine`<details>`,
    new Markdown(`<summary>${xmlText(summary)}</summary>`),
    BLANK,
    ...lines,
    BLANK,
    mdLine`</details>`,
    BLANK,
  ];
}

/** A text in which web addresses are links. For addresses of the catalog, never for texts of a user. */
export function mdLinked(text: string): Markdown {
  const words = text.split(" ").map((word) => (/^https?:\/\/[^\s<>]+$/.test(word) ? `<${word}>` : escaped(word)));
  return new Markdown(words.join(" "));
}

/** An empty line, which ends a paragraph. */
export const BLANK = new Markdown("");

/** The lines of a document. */
export function mdDocument(lines: readonly Markdown[]): string {
  return lines.map(({ text }) => text).join("\n");
}

function textOf(content: MarkdownContent): string {
  return content instanceof Markdown ? content.text : escaped(content);
}

/** Separates what GitHub would link, in rendered text, too: a zero-width space, as Renovate writes it into pull requests. */
const GAP = "&#8203;";

/**
 * Text that Markdown shows literally. Escaped are the characters of markup, tables, HTML, entities and formulas, and the
 * marks of a list or a rule at the start. GitHub links mentions, references (`#1`, `GH-1`) and bare addresses in rendered
 * text, where backslashes no longer help: a gap separates them. `$5` is an amount: a formula does not end before a digit.
 */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~#&]|\$(?!\d)/g, "\\$&")
    .replace(/^(\d{1,9})(?=[.)](\s|$))/, "$1\\")
    .replace(/^[-+=](?=[-=\s]|$)/, "\\$&")
    .replace(/#(?=\d)/g, `#${GAP}`)
    .replace(/@(?=\w)/g, `@${GAP}`)
    .replace(/\bGH(?=-\d)/gi, `$&${GAP}`)
    .replace(/\bwww(?=\.)/gi, `$&${GAP}`)
    .replace(/:(?=\/\/)/g, `:${GAP}`);
}
