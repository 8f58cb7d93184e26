import { statSync, type Stats } from "node:fs";
import { GigasiteError } from "../../errors";
import type { ReadText } from "../../model";
import type { Call } from "../call";

/** Files that each call has read. */
const INPUTS = new WeakMap<Call, Set<string>>();

/** A reader that remembers for a call which files it has read. */
export function recorded(call: Call, read: ReadText): ReadText {
  const files = INPUTS.get(call) ?? new Set();
  INPUTS.set(call, files);
  return (file) => {
    const text = read(file);
    files.add(file);
    return text;
  };
}

/**
 * Makes sure that a result does not take the place of a file that it was computed from: the site file, a price book, the
 * sites of a campus, by any path or link.
 * @throws GigasiteError CALL004
 */
export function ensureNoInput(call: Call, path: string): void {
  const target = statOf(path);
  if (!target) return;
  for (const file of INPUTS.get(call) ?? []) {
    const input = statOf(file);
    if (input?.dev !== target.dev || input.ino !== target.ino) continue;
    throw GigasiteError.of({
      code: "CALL004",
      path: "",
      message: "this file is an input of the call and is not overwritten",
      found: path,
      remedy: "choose another name for the result",
    });
  }
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
