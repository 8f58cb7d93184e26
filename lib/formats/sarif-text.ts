import { printable } from "../errors";

/**
 * Lines of text as a message of SARIF, in which `[text](address)` would be a link (SARIF 2.1.0, 3.11.6). Other brackets, as in
 * paths of a site, are no markup.
 */
export function sarifText(...lines: readonly string[]): string {
  return lines.map((line) => printable(line).replace(/\[(?=[^\]]*\]\()/g, "\\[")).join("\n");
}
