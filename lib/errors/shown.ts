import { quoted } from "./printable";

/** Longest part of a text, and most keys of a mapping, that are looked at: a message shows less of either. */
const LONGEST_SHOWN = 200;
const MOST_KEYS = 20;

/**
 * A value of a site file as a message shows it: texts in quotes, to distinguish `"5"` from a number; lists and mappings by
 * a short summary; quantities as written.
 */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return quoted(value.slice(0, LONGEST_SHOWN));
  if (Array.isArray(value)) return listShown(value.length);
  if (!isMapping(value)) return String(value);
  const keys = Object.keys(value);
  return keys.length === 0 ? "an empty mapping" : `a mapping with ${keys.slice(0, MOST_KEYS).join(", ")}`;
}

function listShown(length: number): string {
  if (length === 0) return "an empty list";
  return length === 1 ? "a list of 1 entry" : `a list of ${length} entries`;
}

/** Type of a value, with its article. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : "an infinite or invalid number";
  if (typeof value === "boolean") return "a boolean";
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "an object";
}

/** Whether a value is a mapping of keys to values, as opposed to an instance of a class, a list or a single value. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
