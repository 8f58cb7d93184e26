import type { JsonSchema } from "./json-schema";

/**
 * Allowed values of a schema, in words: `a whole number of at least 1`, `N, N+1, 2N`, `a list of at least 1 entry`.
 * A schema with a pattern describes it in its `$comment`, as in `a name: lower-case letters, digits and hyphens`.
 */
export function allowedBy(schema: JsonSchema): string {
  if (schema.$comment !== undefined) return schema.$comment;
  const options = optionsOf(schema);
  if (options) return options.map(String).join(", ");
  if (schema.anyOf) return schema.anyOf.map((option) => allowedBy(option)).join(", or ");
  const { unit } = schema as { readonly unit?: string };
  return `${kindOfSchema(schema)}${boundsOf(schema)}${unit === undefined ? "" : `, in ${unit}`}`;
}

/** Type of a schema, in a word or two: `a whole number`, `a list`, `a name`. */
export function nounOf(schema: JsonSchema): string {
  return schema.$comment?.replace(/:.*/, "") ?? kindOfSchema(schema);
}

/** The single values that a schema allows, if it allows only such. */
export function optionsOf(schema: JsonSchema): readonly unknown[] | undefined {
  if ("const" in schema) return [schema.const];
  if (schema.enum) return schema.enum;
  const options = schema.anyOf?.map((option) => optionsOf(option));
  return options?.every((values) => values !== undefined) ? options.flat() : undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "a boolean",
  array: "a list",
  object: "a mapping",
};

function kindOfSchema({ type }: JsonSchema): string {
  return (typeof type === "string" ? KINDS[type] : undefined) ?? "another type of value";
}

function boundsOf({ type, minimum, maximum, exclusiveMinimum, ...schema }: JsonSchema): string {
  const above = typeof exclusiveMinimum === "number" ? exclusiveMinimum : undefined;
  if (type === "string") return size(schema.minLength, schema.maxLength, counting("character", "characters"));
  if (type === "array") return size(schema.minItems, schema.maxItems, counting("entry", "entries"));
  if (type === "integer") return range(above === undefined ? minimum : above + 1, maximum, String);
  return above === undefined ? range(minimum, maximum, String) : ` above ${above}`;
}

function counting(one: string, many: string): (amount: number) => string {
  return (amount) => (amount === 1 ? `1 ${one}` : `${amount} ${many}`);
}

function size(least: number | undefined, most: number | undefined, counted: (amount: number) => string): string {
  return range(least, most, counted).replace(/^ from /, " of ");
}

function range(least: number | undefined, most: number | undefined, counted: (amount: number) => string): string {
  if (least === undefined) return most === undefined ? "" : ` of at most ${counted(most)}`;
  if (most === undefined) return ` of at least ${counted(least)}`;
  return least === most ? ` of exactly ${counted(least)}` : ` from ${least} to ${counted(most)}`;
}
