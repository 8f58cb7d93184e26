import { partSchema } from "../lib/catalog";
import { pathOf, type Keys } from "../lib/errors";
import { jsonSchemaOf, type JsonSchema } from "../lib/schema/json-schema";
import { siteSchema } from "../lib/model";

/** A key that takes an id of the catalog. */
export interface PartKey {
  /** With index 0 for the entries of lists. */
  readonly path: Keys;
  /** As documentation writes it, such as `fabrics[].switch`. */
  readonly name: string;
  /** Classes of the parts, or the list of instance types; empty for the id of an own part. */
  readonly idsOf: readonly string[];
}

/** The JSON Schemas of the classes of parts, in order. */
export const PART_SCHEMAS = jsonSchemaOf(partSchema).oneOf as JsonSchema[];

/** Every key of a site and of its own parts that takes a part id or the name of an instance type. */
export function partKeys(): PartKey[] {
  const own = PART_SCHEMAS.flatMap((schema) => below(schema, ["parts", 0])).filter(({ name }) => name !== "parts[].id");
  return [...below(jsonSchemaOf(siteSchema), []), ...own];
}

function below(schema: JsonSchema, path: Keys): PartKey[] {
  const { idsOf } = schema as { readonly idsOf?: readonly string[] };
  const isPart = schema.title === "part id" || idsOf !== undefined;
  return [
    ...(isPart ? [{ path, name: pathOf(path).replaceAll("[0]", "[]"), idsOf: idsOf ?? [] }] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, of]) => below(of as JsonSchema, [...path, key])),
    ...(schema.items ? below(schema.items as JsonSchema, [...path, 0]) : []),
  ];
}

/** The schema at a path of a JSON Schema. */
export function schemaOf(schema: JsonSchema, path: Keys): JsonSchema {
  return path.reduce<JsonSchema>(
    (at, key) => (typeof key === "number" ? at.items : at.properties?.[String(key)]) as JsonSchema,
    schema,
  );
}
