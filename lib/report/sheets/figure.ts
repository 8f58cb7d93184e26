import { sourceOf, type Provenance, type Source } from "../../catalog";

/** A figure of a part or of an instance type, with its source; a default has none. */
export interface Figure extends Omit<Provenance, "status"> {
  readonly name: string;
  readonly value: unknown;
  readonly status: Provenance["status"] | "default";
}

/** A source and its key. */
export interface SourceEntry extends Source {
  readonly key: string;
}

/** The sources of keys without duplicates, sorted by key. */
export function sourceEntries(keys: readonly string[]): SourceEntry[] {
  return [...new Set(keys)].sort().map((key) => ({ key, ...(sourceOf(key) ?? { title: "own source", address: "" }) }));
}
