import type { ErrorCode } from "./codes";

/** A place in a text file, both counted from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong, in the user's words. */
export interface Problem {
  readonly code: ErrorCode;
  /** Where in the site, such as `power.feeds[0].capacity`; empty for the whole. */
  readonly path: string;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** The value found, as `shown` prints it. */
  readonly found?: string;
  /** The values allowed. */
  readonly allowed?: string;
  /** What to do. */
  readonly remedy: string;
  /** Whether the key that the path ends with is wrong, and not its value. */
  readonly inKey?: boolean;
  readonly place?: Place;
}

/** A step of a path: a key of a mapping or an index of a list. */
export type Keys = readonly PropertyKey[];

/**
 * `["power", "feeds", 0]` as `power.feeds[0]`; a key with other characters than a name has is quoted in brackets.
 *
 * @param base path that the keys go on from
 */
export function pathOf(keys: Keys, base = ""): string {
  return keys.reduce<string>((path, key) => path + (path === "" ? stepOf(key).replace(/^\./, "") : stepOf(key)), base);
}

/** The keys of a path that {@link pathOf} made. */
export function keysOfPath(path: string): Keys {
  return Array.from(path.matchAll(/([\w-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g), ([, key, index, text]) => {
    if (index !== undefined) return Number(index);
    return text === undefined ? String(key) : (JSON.parse(text) as string);
  });
}

/** A path without its last step; the empty path stays empty. */
export function holderOf(path: string): string {
  return pathOf(keysOfPath(path).slice(0, -1));
}

function stepOf(key: PropertyKey): string {
  if (typeof key === "number") return `[${key}]`;
  const text = String(key);
  return /^[\w-]+$/.test(text) ? `.${text}` : `[${JSON.stringify(text)}]`;
}
