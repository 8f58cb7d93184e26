import type { z } from "zod";
import { isMapping } from "./shown";
import type { Keys } from "./problem";
import { valueAt } from "./json-schema";

type Issue = z.core.$ZodIssue;

/** A value in its canonical form, and the result of parsing it. */
export interface Lenient<S extends z.ZodType> {
  readonly input: unknown;
  readonly result: z.ZodSafeParseResult<z.output<S>>;
}

/**
 * Parses a value, reading each text that equals an option of its schema apart from letter case, spaces, hyphens and
 * underscores as that option: `Utility` as `utility`, `n+1` as `N+1`, `gas turbine` as `gas-turbine`.
 */
export function parseLeniently<S extends z.ZodType>(schema: S, value: unknown): Lenient<S> {
  let input = value;
  for (;;) {
    const result = schema.safeParse(input);
    const corrected = result.success
      ? input
      : result.error.issues.reduce((whole, issue) => correct(whole, issue, []), input);
    if (corrected === input) return { input, result };
    // A corrected discriminator can reveal further texts to correct.
    input = corrected;
  }
}

/** The value with the text that an issue is about replaced by the option meant; the value itself where there is none. */
function correct(value: unknown, issue: Issue, holder: Keys): unknown {
  const path = [...holder, ...issue.path];
  const options = optionsOf(issue);
  if (options.length > 0) {
    const text = valueAt(value, path);
    const option = typeof text === "string" ? options.find((each) => fold(String(each)) === fold(text)) : undefined;
    return option === undefined || option === text ? value : replaced(value, path, option);
  }
  if (issue.code !== "invalid_union") return value;
  return issue.errors.flat().reduce((whole, inner) => correct(whole, inner, path), value);
}

function optionsOf(issue: Issue): readonly unknown[] {
  if (issue.code === "invalid_value") return issue.values;
  return issue.code === "invalid_union" && "options" in issue ? (issue.options as readonly unknown[]) : [];
}

/** The form that an option and all its understood spellings share. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

/** A copy of a value with another value at a path; everything off the path is shared. */
function replaced(value: unknown, [key, ...rest]: Keys, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced(valueAt(value, [key]), rest, by);
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === key ? inner : entry));
  return isMapping(value) ? { ...value, [key]: inner } : value;
}
