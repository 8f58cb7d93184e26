import type { z } from "zod";
import { isMapping } from "../errors/shown";
import type { Keys } from "../errors/problem";
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
    if (result.success) return { input, result };
    const draft = new Draft(input);
    for (const issue of result.error.issues) correct(draft, issue, []);
    if (draft.value === input) return { input, result };
    // A corrected discriminator can reveal further texts to correct.
    input = draft.value;
  }
}

/** Replaces the text that an issue is about by the option meant; nothing where there is none. */
function correct(draft: Draft, issue: Issue, holder: Keys): void {
  const path = [...holder, ...issue.path];
  const options = optionsOf(issue);
  if (options.length > 0) {
    const text = valueAt(draft.value, path);
    const option = typeof text === "string" ? optionMeant(text, options) : undefined;
    if (option !== undefined && option !== text) draft.set(path, option);
  } else if (issue.code === "invalid_union") for (const inner of issue.errors.flat()) correct(draft, inner, path);
}

function optionsOf(issue: Issue): readonly unknown[] {
  if (issue.code === "invalid_value") return issue.values;
  return issue.code === "invalid_union" && "options" in issue ? (issue.options as readonly unknown[]) : [];
}

/** Longest text that is compared with options, in characters. */
const LONGEST_OPTION = 100;

function optionMeant(text: string, options: readonly unknown[]): unknown {
  if (text.length > LONGEST_OPTION) return undefined;
  const folded = fold(text);
  return options.find((option) => fold(String(option)) === folded);
}

/** The form that an option and all its understood spellings share. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

/**
 * A value of which single entries change. Copies a list or a mapping only once, when it changes for the first time: each
 * further change takes the same time for a list of any length.
 */
class Draft {
  private readonly copies = new Set<unknown>();

  constructor(private current: unknown) {}

  get value(): unknown {
    return this.current;
  }

  set(path: Keys, by: unknown): void {
    this.current = this.changed(this.current, path, by);
  }

  private changed(value: unknown, [key, ...rest]: Keys, by: unknown): unknown {
    if (key === undefined) return by;
    if (!Array.isArray(value) && !isMapping(value)) return value;
    const copy = this.copyOf(value);
    const inner = this.changed(valueAt(value, [key]), rest, by);
    // An assignment to the key `__proto__` would change the class of the mapping.
    Object.defineProperty(copy, key, { value: inner, configurable: true, enumerable: true, writable: true });
    return copy;
  }

  private copyOf(value: object): object {
    if (this.copies.has(value)) return value;
    const copy = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value };
    this.copies.add(copy);
    return copy;
  }
}
