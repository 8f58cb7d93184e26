import type { z } from "zod";
import { priceBookSchema } from "../catalog/price-schema";
import { isMapping, kindOf, type Problem } from "../errors";
import { valueAt } from "../schema/json-schema";
import { campusSchema } from "./campus";
import { siteSchema } from "./site";

/** A kind of file that is read. */
export interface FileKind {
  /** With its article. */
  readonly noun: string;
  readonly schema: z.ZodObject;
  readonly remedy: string;
}

export const SITE_FILE: FileKind = {
  noun: "a site file",
  schema: siteSchema,
  remedy: "name a site file; `gigasite init` creates one",
};
export const CAMPUS_FILE: FileKind = { noun: "a campus file", schema: campusSchema, remedy: "name a campus file" };
export const PRICE_BOOK: FileKind = { noun: "a price book", schema: priceBookSchema, remedy: "name a price book" };

/**
 * The problem of a file that is something else than expected: it has another format, or none of the keys that every such
 * file has. The message has none of its content, since a path can name any file of the machine.
 */
export function wrongKind(value: unknown, kind: FileKind): Omit<Problem, "path"> | undefined {
  const required = requiredKeys(kind);
  const found = otherFormat(value, required);
  if (found === undefined) return undefined;
  return {
    code: "SITE012",
    message: `this file is not ${kind.noun}`,
    found,
    allowed: `a mapping with ${required.map((key) => `\`${key}\``).join(", ")}`,
    remedy: kind.remedy,
  };
}

/** The format of a value without its content; undefined for a mapping with some of these keys. */
function otherFormat(value: unknown, required: readonly string[]): string | undefined {
  if (!isMapping(value)) return kindOf(value);
  const keys = new Set(Object.keys(value).map(folded));
  if (!required.some((key) => keys.has(folded(key)))) return "a mapping with other keys";
  const version = valueAt(value, ["apiVersion"]);
  return required.includes("apiVersion") && version !== undefined && !String(version).toLowerCase().includes("gigasite")
    ? "a mapping with the `apiVersion` of another program"
    : undefined;
}

/** The keys without a default. */
function requiredKeys({ schema }: FileKind): string[] {
  return Object.entries<z.ZodType>(schema.shape).flatMap(([key, of]) => (of.safeParse(undefined).success ? [] : [key]));
}

/** A key as it is recognized: apart from letter case, hyphens and underscores. */
function folded(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}
