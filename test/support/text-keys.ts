import { priceBookSchema } from "../../lib/catalog/price-schema";
import { isMapping } from "../../lib/errors";
import { jsonSchemaOf, type JsonSchema } from "../../lib/schema/json-schema";
import { campusJsonSchema, siteJsonSchema } from "../../lib/model/json-schema";

/** A place for text in a file of a user: a key, an entry of a list (`[]`), a value of a mapping (`.*`) or a key of it (`.KEY`). */
export interface TextKey {
  /** Such as `parts[].figures.*.note`. Keys of several classes or options are one. */
  readonly path: string;
  /** What the schema says of its text, one for each option. */
  readonly schemas: readonly JsonSchema[];
}

/** The schemas of the files of a user, by kind. */
export const FILE_SCHEMAS: Readonly<Record<"site" | "campus" | "prices", JsonSchema>> = {
  site: siteJsonSchema(),
  campus: campusJsonSchema(),
  prices: jsonSchemaOf(priceBookSchema),
};

/** Every place for text in a value of a schema, in order. */
export function textKeysOf(schema: JsonSchema): TextKey[] {
  const found = new Map<string, JsonSchema[]>();
  walk(schema, "", (path, text) => found.set(path, [...(found.get(path) ?? []), text]));
  return [...found].map(([path, schemas]) => ({ path, schemas }));
}

/** Whether a text can be one of a few only, or has a largest length and a form. */
export function isBounded({ enum: options, pattern, format, maxLength, ...schema }: JsonSchema): boolean {
  if ("const" in schema || options !== undefined) return true;
  if (pattern === undefined && format === undefined) return false;
  return maxLength !== undefined || (pattern !== undefined && isFinitePattern(pattern));
}

/** Whether a text can be written freely, as opposed to one of a few. */
export function isFree(schema: JsonSchema): boolean {
  return !("const" in schema) && schema.enum === undefined;
}

/** Whether a pattern matches whole texts only, and none without end: outside of classes there is no `*`, `+` or `{n,}`. */
function isFinitePattern(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  return plain.startsWith("^") && plain.endsWith("$") && !/[*+]|\{\d*,\}/.test(plain);
}

function walk(schema: JsonSchema, path: string, take: (path: string, schema: JsonSchema) => void): void {
  const at = (next: unknown, step: string) => isMapping(next) && walk(next as JsonSchema, path + step, take);
  if (schema.type === "string") take(path, schema);
  if (schema.type === "object" && schema.additionalProperties !== false)
    take(`${path}.KEY`, isMapping(schema.propertyNames) ? schema.propertyNames : { type: "string" });
  Object.entries(schema.properties ?? {}).forEach(([key, of]) => at(of, path === "" ? key : `.${key}`));
  at(schema.additionalProperties, ".*");
  at(schema.items, "[]");
  for (const option of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) at(option, "");
}
