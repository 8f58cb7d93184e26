import { jsonSchemaOf, type JsonSchema } from "../../lib/errors/json-schema";
import { type Keys } from "../../lib/errors";
import { partSchema } from "../../lib/catalog";
import { siteSchema } from "../../lib/model";

/** A key that takes an id of the catalog. */
export interface PartKey {
  /** With index 0 for the entries of lists. */
  readonly path: Keys;
  /** Classes of the parts, or the list of instance types. */
  readonly idsOf: readonly string[];
}

const OWN_PARTS = jsonSchemaOf(partSchema).oneOf as JsonSchema[];

/** Every key of a site and of its own parts that takes a part id or the name of an instance type. */
export function partKeys(): PartKey[] {
  const own = OWN_PARTS.flatMap((of) => below({ ...of, properties: { ...of.properties, id: {} } }, ["parts", 0]));
  return [...below(jsonSchemaOf(siteSchema), []), ...own];
}

function below(schema: JsonSchema, path: Keys): PartKey[] {
  const { idsOf } = schema as { readonly idsOf?: readonly string[] };
  const isPart = schema.title === "part id" || idsOf !== undefined;
  return [
    ...(isPart ? [{ path, idsOf: idsOf ?? [] }] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, of]) => below(of as JsonSchema, [...path, key])),
    ...(schema.items ? below(schema.items as JsonSchema, [...path, 0]) : []),
  ];
}

/** The schema at a path of the JSON Schema of a site. */
export function schemaOf(schema: JsonSchema, path: Keys): JsonSchema {
  return path.reduce<JsonSchema>(
    (at, key) => (typeof key === "number" ? at.items : at.properties?.[String(key)]) as JsonSchema,
    schema,
  );
}

/** The value that has a text at a path and nothing else. */
export function valueWith(path: Keys, text: unknown): unknown {
  return path.reduceRight<unknown>((value, key) => (typeof key === "number" ? [value] : { [key]: value }), text);
}
