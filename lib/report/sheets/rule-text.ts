import { counted, styles, type TextOptions, wrapped } from "../../formats";
import { sectionsText } from "../../formats/section-text";
import { tableOf, textColumn, type TableColumn } from "../../formats/table";
import type { RuleEntry, RuleSheet } from "./rule-sheet";

/** The list of rules as text that ends with a line feed. */
export function rulesTable(entries: readonly RuleEntry[], options: TextOptions = {}): string {
  return sectionsText([{ heading: counted(entries.length, "rule"), blocks: [tableOf(COLUMNS, entries)] }], options);
}

const COLUMNS: readonly TableColumn<RuleEntry>[] = [
  textColumn("Rule", ({ id }) => id),
  textColumn("Level", ({ level }) => level, { kind: "level" }),
  textColumn("Requirement", ({ title }) => title),
];

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
