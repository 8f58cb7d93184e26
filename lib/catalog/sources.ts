import data from "./data/sources.json";
import type { Source } from "./provenance";

const SOURCES = new Map<string, Source>(Object.entries(data));

/** The source of a key that parts, prices and instance types name; undefined for a key of the user's own. */
export function sourceOf(key: string): Source | undefined {
  return SOURCES.get(key);
}
