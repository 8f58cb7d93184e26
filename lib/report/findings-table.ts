import { LEVELS, standing, type Finding, type Level } from "../rules";
import { counted, styles, textTable, type TextOptions } from "../text";

/**
 * What is wrong with a site, as text of at most 100 columns for a terminal, with a line feed at the end. What the site
 * suppresses comes last, with the reason in place of the remedy.
 */
export function findingsTable(findings: readonly Finding[], options: TextOptions = {}): string {
  const style = styles(options);
  const counting = standing(findings);
  const suppressed = findings.filter((finding) => !counting.includes(finding));
  const blocks = [
    ...(counting.length === 0 ? [] : [findingRows(counting, options)]),
    ...(suppressed.length === 0
      ? []
      : [
          `${style.heading("Suppressed")}\n${table("What is accepted, and why", suppressed, ({ suppressed: reason }) => reason ?? "", options)}`,
        ]),
    style.heading(findingsSummary(findings)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** How many findings of each level there are, in one sentence, and how many of them the site suppresses, in another. */
export function findingsSummary(findings: readonly Finding[]): string {
  const counting = standing(findings);
  const counts = LEVELS.map((level) => ({ level, count: counting.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, level));
  const suppressed = findings.length - counting.length;
  const summary = counts.length === 0 ? "No findings." : `Findings: ${counts.join(", ")}.`;
  return suppressed === 0 ? summary : `${summary} Suppressed: ${suppressed}.`;
}

/** Findings with their remedies, as a table. */
export function findingRows(findings: readonly Finding[], options: TextOptions = {}): string {
  return table("What is wrong, and what to do", findings, ({ remedy }) => remedy, options);
}

function table(
  head: string,
  findings: readonly Finding[],
  last: (finding: Finding) => string,
  options: TextOptions,
): string {
  const style = styles(options);
  const byLevel = (level: string) => (isLevel(level) ? style[level] : String);
  return textTable(
    [{ head: "Level", style: byLevel }, { head: "Rule" }, { head: "Where" }, { head }],
    findings.map((finding) => {
      const { level, rule, path, message } = finding;
      return [level, rule, path, `${message}\n-> ${last(finding)}`];
    }),
    options,
  );
}

function isLevel(word: string): word is Level {
  return (LEVELS as readonly string[]).includes(word);
}
