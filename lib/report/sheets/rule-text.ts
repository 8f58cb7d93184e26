import { counted, styles, textTable, type TextOptions, wrapped } from "../../formats";
import type { RuleEntry, RuleSheet } from "./rule-sheet";

/** The list of rules as text that ends with a line feed. */
export function rulesTable(entries: readonly RuleEntry[], options: TextOptions = {}): string {
  const style = styles(options);
  const table = textTable(
    [{ head: "Rule" }, { head: "Level", style: (level) => style[level as RuleEntry["level"]] }, { head: "Requirement" }],
    entries.map(({ id, level, title }) => [id, level, title]),
    options,
  );
  return `${style.heading(counted(entries.length, "rule"))}\n${table}\n`;
}

/** A rule with its reason and an example, as text that ends with a line feed. */
export function ruleText({ id, level, title, reason, example }: RuleSheet, options: TextOptions = {}): string {
  const shown = example
    ? [
        "",
        wrapped(`Example at ${example.path}:`, options),
        wrapped(example.message, options, "  "),
        ...(example.remedy === undefined ? [] : [wrapped(`-> ${example.remedy}`, options, "  ")]),
      ]
    : [];
  const heading = styles(options).heading(wrapped(`${id} (${level}): ${title}.`, options));
  return [heading, wrapped(reason, options), ...shown, ""].join("\n");
}
