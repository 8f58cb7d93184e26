import { printable } from "../errors";

/**
 * Lines of text as the message of a workflow command of GitHub Actions, which ends with its line.
 * Source: actions/toolkit, packages/core/src/command.ts.
 */
export function workflowText(...lines: readonly string[]): string {
  return lines.map((line) => printable(line).replaceAll("%", "%25")).join("%0A");
}

/** Text as a property of a workflow command, which ends at a comma, and all of them at `::`. */
export function workflowProperty(text: string): string {
  return workflowText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
