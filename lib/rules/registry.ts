import { CAMPUS_RULES } from "./check-campus";
import { CLOUD_RULES } from "./cloud/check-cloud";
import type { Rule } from "./rule";
import { RULES } from "./rules";

/** A rule of any subject: a site and its replica, a campus, or generated stacks. */
export type AnyRule = Pick<Rule, "id" | "level" | "title" | "reason">;

/** All rules: those of a site and its replica, of a campus, and of generated stacks, whose violations are all errors. */
export const ALL_RULES: readonly AnyRule[] = [
  ...RULES,
  ...CAMPUS_RULES,
  ...CLOUD_RULES.map(({ id, title, reason }): AnyRule => ({ id, level: "error", title, reason })),
];
