import { Option } from "commander";
import { GigasiteError } from "../errors";

/** `--find`, which keeps what is listed to entries with a text in them. */
export function findOption(): Option {
  return new Option("--find <text>", "only what has this text in it, in any case");
}

/** Whether any of the words that are shown of an entry holds a text, in any case; all do where none is asked for. */
export function holdsText(words: readonly (string | null)[], text: string | undefined): boolean {
  if (text === undefined) return true;
  return words.join(" ").toLowerCase().includes(text.toLowerCase());
}

/**
 * What filters narrow is a list, so that an entry named beside them is a mistake.
 * @throws GigasiteError CALL001 if both are given
 */
export function refuseBoth(id: string | undefined, filters: Readonly<Record<string, string | undefined>>): void {
  const [flag] = Object.entries(filters).find(([, value]) => value !== undefined) ?? [];
  if (id === undefined || flag === undefined) return;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "a filter narrows the list, and one entry is named",
    found: `${id} with ${flag}`,
    remedy: "leave one of them away",
  });
}
