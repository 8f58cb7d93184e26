import type { Argument, Option } from "commander";

/** Values to complete a word with; `files` are any files, or those with one of some endings. */
export interface WordValues {
  readonly values: readonly string[];
  readonly files?: "any" | readonly string[];
}

/** Gives the values for a word; it depends on the arguments before it. */
type Source = (given: readonly string[]) => WordValues;

/** Sources of values that are not part of the declaration of an argument or option. */
const SOURCES = new WeakMap<Argument | Option, Source>();

/** An argument or option that the shell completes with values computed on demand. */
export function completedFrom<T extends Argument | Option>(word: T, source: Source): T {
  SOURCES.set(word, source);
  return word;
}

/** The values for an argument, or for the value of an option. */
export function valuesOf(word: Argument | Option, given: readonly string[]): WordValues {
  if (word.argChoices) return { values: word.argChoices };
  return SOURCES.get(word)?.(given) ?? { values: [] };
}
