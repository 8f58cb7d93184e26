import { ruleExample, type RuleExample } from "../../rules";
import { ALL_RULES, type AnyRule } from "../../rules/registry";

/** A rule in the list of rules. */
export type RuleEntry = Pick<AnyRule, "id" | "level" | "title">;

/** A rule with its reason and an example finding. */
export interface RuleSheet extends RuleEntry {
  readonly reason: string;
  readonly example: RuleExample | null;
}

/** All rules, in the order of findings, then those of a campus and of stacks. */
export function ruleEntries(): RuleEntry[] {
  return ALL_RULES.map(({ id, level, title }) => ({ id, level, title }));
}

/** A rule by its id; undefined for an unknown id. */
export function ruleSheet(id: string): RuleSheet | undefined {
  const rule = ALL_RULES.find((candidate) => candidate.id === id);
  return rule && { id, level: rule.level, title: rule.title, reason: rule.reason, example: ruleExample(id) ?? null };
}
