import { Option } from "commander";
import { GigasiteError } from "../errors";

/** `--find`, which limits a list to entries with a text. */
export function findOption(): Option {
  return new Option("--find <text>", "only entries with this text (case-insensitive)");
}

/** Whether one of the words of an entry contains a text, in any case; always true without a text. */
export function hasText(words: readonly (string | null)[], text: string | undefined): boolean {
  if (text === undefined) return true;
  return words.join(" ").toLowerCase().includes(text.toLowerCase());
}

/**
 * Filters apply to the list, not to a single entry.
 * @throws GigasiteError CALL001 if both an entry and a filter are given
 */
export function refuseBoth(id: string | undefined, filters: Readonly<Record<string, string | undefined>>): void {
  const [flag] = Object.entries(filters).find(([, value]) => value !== undefined) ?? [];
  if (id === undefined || flag === undefined) return;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "a filter applies to the list, not to one entry",
    found: `${id} with ${flag}`,
    remedy: `remove ${flag}, or the entry`,
  });
}
