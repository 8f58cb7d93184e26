import { findingsSummary } from "../../report";
import type { Finding } from "../../rules";
import { markup, type Markup } from "../markup";
import { table } from "../table";

/** Findings and their remedies; suppressed findings with their reason. */
export function findingSection(findings: readonly Finding[]): Markup {
  const summary = markup`<p>${findingsSummary(findings)}</p>`;
  if (findings.length === 0) return summary;
  return markup`${summary}
  ${table({
    caption: "Findings",
    headed: true,
    columns: [{ head: "Level" }, { head: "Rule" }, { head: "Location" }, { head: "Problem" }, { head: "Remedy" }],
    rows: findings.map(({ level, rule, path, message, remedy, suppressed }) => [
      levelOf(suppressed === undefined ? level : "suppressed"),
      ...[rule, path, message, suppressed ?? remedy],
    ]),
  })}`;
}

function levelOf(level: string): Markup {
  return markup`<span class="level ${level}">${level}</span>`;
}
