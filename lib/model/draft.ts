import { valueAt } from "../schema/json-schema";
import { isMapping, pathOf, type Keys } from "../errors";

/** An entry of a site as it is written: any of its keys can be missing, or have a value of the wrong type. */
export interface Draft {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A name or an id somewhere in a site. */
export interface Mention {
  readonly path: string;
  readonly text: string;
  /** Whether it is a key. */
  readonly inKey?: boolean;
}

/** The mapping at `keys`; none where there is something else. */
export function draftAt(site: unknown, keys: Keys): Draft[] {
  const value = valueAt(site, keys);
  return isMapping(value) ? [{ path: pathOf(keys), value }] : [];
}

/** The mappings in the list at `keys`. */
export function draftsAt(site: unknown, keys: Keys): Draft[] {
  const list = valueAt(site, keys);
  return Array.isArray(list) ? list.flatMap((_, index) => draftAt(site, [...keys, index])) : [];
}

/** The text of a key; none where there is something else. */
export function mentionOf({ path, value }: Draft, key: string): Mention[] {
  const text = valueAt(value, [key]);
  return typeof text === "string" ? [{ path: pathOf([key], path), text }] : [];
}

/** The texts in the list of a key. */
export function mentionsIn({ path, value }: Draft, key: string): Mention[] {
  const list = valueAt(value, [key]);
  const texts: readonly unknown[] = Array.isArray(list) ? list : [];
  return texts.flatMap((text, index) => (typeof text === "string" ? [{ path: pathOf([key, index], path), text }] : []));
}

/** The keys of the mapping of a key. */
export function mentionsAsKeys({ path, value }: Draft, key: string): Mention[] {
  const mapping = valueAt(value, [key]);
  const names = isMapping(mapping) ? Object.keys(mapping) : [];
  return names.map((text) => ({ path: pathOf([key, text], path), text, inKey: true }));
}
