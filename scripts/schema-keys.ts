import type { JsonSchema } from "../lib/schema/json-schema";

/** The keys of a document of a JSON Schema, as paths: `pods[].name`, `parts.*.class`. Of a union they are those of all its options. */
export function schemaKeys(schema: JsonSchema): string[] {
  return [...new Set(keysBelow(schema, ""))].sort();
}

function keysBelow(schema: JsonSchema, path: string): string[] {
  const options = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => (list ?? []) as JsonSchema[]);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return [
    ...options.flatMap((option) => keysBelow(option, path)),
    ...properties.flatMap(([name, value]) => {
      const key = path === "" ? name : `${path}.${name}`;
      return [key, ...keysBelow(value, key)];
    }),
    ...belowIfSchema(schema.items, `${path}[]`),
    ...belowIfSchema(schema.additionalProperties, path === "" ? "*" : `${path}.*`),
  ];
}

function belowIfSchema(value: unknown, path: string): string[] {
  return typeof value === "object" && value !== null ? keysBelow(value as JsonSchema, path) : [];
}
