import { counted, styles, textTable, type TextOptions, wrapped } from "../text";
import type { RuleEntry, RuleSheet } from "./rule-sheet";

/** The list of rules as text of at most 100 columns for a terminal, with a line feed at the end. */
export function rulesTable(entries: readonly RuleEntry[], options: TextOptions = {}): string {
  const table = textTable(
    [
      { head: "Rule", width: 8 },
      { head: "Level", width: 7 },
      { head: "What must hold", width: 81 },
    ],
    entries.map(({ id, level, title }) => [id, level, title]),
  );
  return `${styles(options).heading(counted(entries.length, "rule"))}\n${table}\n`;
}

/** All about a rule as text of at most 100 columns for a terminal, with a line feed at the end. */
export function ruleText({ id, level, title, reason, example }: RuleSheet, options: TextOptions = {}): string {
  const told = example
    ? ["", `Example, at ${example.path}:`, wrapped(`  ${example.message}`), wrapped(`  -> ${example.remedy}`)]
    : [];
  return [styles(options).heading(wrapped(`${id}, ${level}: ${title}.`)), wrapped(reason), ...told, ""].join("\n");
}
