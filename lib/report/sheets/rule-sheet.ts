import { ruleExample, RULES, type Breach, type Rule } from "../../rules";

/** A rule in the list of rules. */
export type RuleEntry = Pick<Rule, "id" | "level" | "title">;

/** A rule with its reason and an example finding. */
export interface RuleSheet extends RuleEntry {
  readonly reason: string;
  readonly example: Breach | null;
}

/** All rules, in the order of findings. */
export function ruleEntries(): RuleEntry[] {
  return RULES.map(({ id, level, title }) => ({ id, level, title }));
}

/** A rule by its id; undefined for an unknown id. */
export function ruleSheet(id: string): RuleSheet | undefined {
  const rule = RULES.find((candidate) => candidate.id === id);
  return rule && { id, level: rule.level, title: rule.title, reason: rule.reason, example: ruleExample(id) ?? null };
}
