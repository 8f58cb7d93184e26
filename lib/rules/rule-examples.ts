import EXAMPLES from "./data/rule-examples.json";
import type { Breach } from "./rule";

/** An example finding; rules for stacks give no remedy. */
export type RuleExample = Pick<Breach, "path" | "message"> & Partial<Pick<Breach, "remedy">>;

/** An example finding of a rule; undefined for an unknown id, and for a rule without one. */
export function ruleExample(id: string): RuleExample | undefined {
  return (EXAMPLES as Readonly<Record<string, RuleExample | undefined>>)[id];
}
