import { z } from "zod";
import type { Keys } from "../errors/problem";
import { isMapping } from "../errors/shown";

/** The form in which schemas are read here: their public one, and not zod's own classes. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of the input of a zod schema. A quantity is the text it is read from. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => dropSafeBounds(jsonSchema),
  });
}

/** Drops the bounds of safe integers that zod adds to every integer. */
function dropSafeBounds(schema: JsonSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** The schema at `keys` in a value of this schema; empty if the schema does not cover it. */
export function schemaAt(schema: JsonSchema, keys: Keys, value: unknown): JsonSchema {
  const [key, ...rest] = keys;
  const option = optionFor(schema, value);
  if (key === undefined) return option;
  const next = typeof key === "number" ? option.items : (ownOf(option.properties, key) ?? option.additionalProperties);
  return isMapping(next) ? schemaAt(next, rest, valueAt(value, [key])) : {};
}

/** The keys that a mapping of this schema can have. */
export function keysOf(schema: JsonSchema): string[] {
  return Object.keys(schema.properties ?? {});
}

/** The value at `keys` in a value; undefined if there is none. */
export function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce(ownOf, value);
}

function ownOf(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** Of the options of a union, the one that a mapping or a list can only be meant as; otherwise the union itself. */
function optionFor(schema: JsonSchema, value: unknown): JsonSchema {
  const type = Array.isArray(value) ? "array" : isMapping(value) ? "object" : undefined;
  const options = (schema.oneOf ?? schema.anyOf ?? []).filter((option) => option.type === type);
  const told = options.find(({ properties = {} }) =>
    Object.entries(properties).some(([key, of]) => isMapping(of) && "const" in of && of["const"] === valueAt(value, [key])),
  );
  return told ?? (options.length === 1 ? options[0] : undefined) ?? schema;
}
