import { printable } from "../errors";

/**
 * A table in GitHub's Markdown, one line per row.
 *
 * @param heads a trailing colon marks a column of text; all others contain numbers
 */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(heads.map((head) => head.replace(":", ""))),
    line(heads.map((head) => (head.endsWith(":") ? "---" : "---:"))),
    ...rows.map(line),
  ];
}

/** Text that Markdown shows literally: no markup, no new row or cell. */
export function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|~#&$]/g, "\\$&");
}
