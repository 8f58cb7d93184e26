import { LEVELS, standing, type Finding } from "../../rules";
import { counted, styles, textTable, type TextOptions, wrapped } from "../../formats";

/**
 * The findings of a site as text that ends with a line feed: first the active ones with their remedies, then the suppressed
 * ones with their reasons, then how many there are.
 */
export function findingsTable(findings: readonly Finding[], options: TextOptions = {}): string {
  const style = styles(options);
  const active = standing(findings);
  const suppressed = findings.filter((finding) => !active.includes(finding));
  const blocks = [
    ...(active.length === 0 ? [] : [findingRows(active, options)]),
    ...(suppressed.length === 0 ? [] : [`${style.heading("Suppressed findings")}\n${suppressedRows(suppressed, options)}`]),
    style.heading(wrapped(findingsSummary(findings), options)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Number of findings by level, and of suppressed ones: `Findings: 1 error, 2 notes. Suppressed: 1.` */
export function findingsSummary(findings: readonly Finding[]): string {
  const active = standing(findings);
  const counts = levelCounts(active);
  const suppressed = findings.length - active.length;
  const summary = counts.length === 0 ? "No findings." : `Findings: ${counts.join(", ")}.`;
  return suppressed === 0 ? summary : `${summary} Suppressed: ${suppressed}.`;
}

/** Number of findings of each level that has any: `1 error`, `2 notes`. */
export function levelCounts(findings: readonly Finding[]): string[] {
  return LEVELS.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, level));
}

/** Findings with their remedies, as a table. */
export function findingRows(findings: readonly Finding[], options: TextOptions = {}): string {
  return table("Location, problem and remedy", findings, ({ remedy }) => remedy, options);
}

function suppressedRows(findings: readonly Finding[], options: TextOptions): string {
  return table("Location, problem and reason for suppression", findings, ({ suppressed }) => suppressed ?? "", options);
}

function table(
  head: string,
  findings: readonly Finding[],
  last: (finding: Finding) => string,
  options: TextOptions,
): string {
  const style = styles(options);
  return textTable(
    [{ head: "Level", style: (level) => style[level as Finding["level"]] }, { head: "Rule" }, { head }],
    findings.map((finding) => {
      const { level, rule, path, message } = finding;
      return [level, rule, [...(path === "" ? [] : [path]), message, `-> ${last(finding)}`].join("\n")];
    }),
    options,
  );
}
