import { sourceOf, type Provenance, type Source } from "../catalog";

/**
 * A figure of a part or of an instance type: quantities carry their unit in the text. Of a default nobody vouches for
 * the value.
 */
export interface Figure extends Omit<Provenance, "status"> {
  readonly name: string;
  readonly value: unknown;
  readonly status: Provenance["status"] | "default";
}

/** A source and the key that figures name it by. */
export interface SourceEntry extends Source {
  readonly key: string;
}

/** The sources of keys, each once, by key. */
export function sourceEntries(keys: readonly string[]): SourceEntry[] {
  return [...new Set(keys)]
    .sort()
    .map((key) => ({ key, ...(sourceOf(key) ?? { title: "a source of your own", address: "" }) }));
}
