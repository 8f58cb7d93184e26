import { printable } from "../errors";

/**
 * A table in GitHub's Markdown, a line for each row.
 * @param heads one that ends in a colon is that of a column of text, all others hold numbers
 */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(heads.map((head) => head.replace(":", ""))),
    line(heads.map((head) => (head.endsWith(":") ? "---" : "---:"))),
    ...rows.map(line),
  ];
}

/** Text that Markdown must show as it is: no markup, no new row or cell. */
export function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|~#&$]/g, "\\$&");
}
