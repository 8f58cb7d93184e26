import EXAMPLES from "./data/rule-examples.json";
import type { Breach } from "./rule";

/** An example finding of a rule; undefined for an unknown id. */
export function ruleExample(id: string): Breach | undefined {
  return (EXAMPLES as Readonly<Record<string, Breach | undefined>>)[id];
}
