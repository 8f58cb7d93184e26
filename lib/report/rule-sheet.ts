import { ruleExample, RULES, type Breach, type Rule } from "../rules";

/** A rule in the list of rules. */
export type RuleEntry = Pick<Rule, "id" | "level" | "title">;

/** A rule with why it holds and what it says of a site that breaks it. */
export interface RuleSheet extends RuleEntry {
  readonly reason: string;
  readonly example: Breach | null;
}

/** All rules, in the order in which findings are listed. */
export function ruleEntries(): RuleEntry[] {
  return RULES.map(({ id, level, title }) => ({ id, level, title }));
}

/** All about a rule; undefined where there is none of that id. */
export function ruleSheet(id: string): RuleSheet | undefined {
  const rule = RULES.find((candidate) => candidate.id === id);
  return rule && { id, level: rule.level, title: rule.title, reason: rule.reason, example: ruleExample(id) ?? null };
}
