import EXAMPLES from "./data/rule-examples.json";
import type { Breach } from "./rule";

/** What a rule says of a site that breaks it; undefined for an id that no rule has. */
export function ruleExample(id: string): Breach | undefined {
  return (EXAMPLES as Readonly<Record<string, Breach | undefined>>)[id];
}
