import { LEVELS, type Finding } from "../rules";
import { counted, styles, textTable, type TextOptions } from "../text";

/** What is wrong with a site, as text of at most 100 columns for a terminal, with a line feed at the end. */
export function findingsTable(findings: readonly Finding[], options: TextOptions = {}): string {
  const summary = styles(options).heading(findingsSummary(findings));
  if (findings.length === 0) return `${summary}\n`;
  const table = textTable(
    [
      { head: "Level", width: 7 },
      { head: "Rule", width: 8 },
      { head: "Where", width: 24 },
      { head: "What is wrong, and what to do", width: 55 },
    ],
    findings.map(({ level, rule, path, message, remedy }) => [level, rule, path, `${message}\n-> ${remedy}`]),
  );
  return `${table}\n\n${summary}\n`;
}

/** How many findings of each level there are, in one sentence. */
export function findingsSummary(findings: readonly Finding[]): string {
  const counts = LEVELS.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, level));
  return counts.length === 0 ? "No findings." : `Findings: ${counts.join(", ")}.`;
}
