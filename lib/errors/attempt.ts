import { GigasiteError } from "./gigasite-error";
import type { Problem } from "./problem";

/** The result of a function, or its problems. */
export interface Attempt<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Runs a function and collects its problems, so that those of other steps can be shown with them. */
export function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { value: run(), problems: [] };
  } catch (error) {
    if (!GigasiteError.is(error)) throw error;
    return { problems: error.problems };
  }
}
