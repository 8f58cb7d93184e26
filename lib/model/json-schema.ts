import { Catalog, INSTANCE_TYPE_IDS, instanceTypes, partSchema, type PartClass } from "../catalog";
import { isMapping } from "../errors";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../schema/json-schema";
import { campusSchema } from "./campus";
import { siteSchema } from "./site";
import { API_VERSION } from "./api-version";

/**
 * The JSON Schema (draft 2020-12) of a site file, for editors and other tools. It says all that can be said of a value
 * by itself; names, parts and price books that a site refers to are checked when it is loaded.
 */
export function siteJsonSchema(): JsonSchema {
  const { $schema, properties = {}, ...site } = jsonSchemaOf(siteSchema);
  const parts = properties["parts"] as JsonSchema;
  return {
    $schema,
    $id: `urn:gigasite:site-file:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite site file",
    description: "A GPU supercluster site: its pods, network fabrics, power and cooling.",
    ...site,
    properties: forEditors({ ...properties, parts: { ...parts, items: ownPart(parts.items as JsonSchema) } }),
  };
}

/**
 * A schema as editors use it: every key that takes an id lists the ids of the catalog as examples (not as `enum`: a site
 * may name its own parts), and a text that does not match its pattern gets a readable message.
 */
function forEditors<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(forEditors) as T;
  if (!isMapping(schema)) return schema;
  const { idsOf, ...rest } = schema;
  const { pattern, $comment } = rest;
  const entries = Object.entries(rest).map(([key, value]) => [key, forEditors(value)] as const);
  return {
    ...Object.fromEntries(entries),
    ...(typeof pattern === "string" && $comment !== undefined
      ? { patternErrorMessage: `Expected ${String($comment)}.` }
      : {}),
    ...(Array.isArray(idsOf) ? { examples: idsOf.flatMap(idsOfClass).sort() } : {}),
  } as T;
}

function idsOfClass(name: PartClass | typeof INSTANCE_TYPE_IDS): string[] {
  return name === INSTANCE_TYPE_IDS
    ? instanceTypes().map((type) => type.name)
    : Catalog.default()
        .all(name)
        .map(({ id }) => id);
}

/** The JSON Schema of a campus file. */
export function campusJsonSchema(): JsonSchema {
  const { $schema, ...campus } = jsonSchemaOf(campusSchema);
  return {
    $schema,
    $id: `urn:gigasite:campus-file:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite campus file",
    description: "Sites that belong together, and the feeds that they share.",
    ...forEditors(campus),
  };
}

/**
 * An own part. It may override a few figures of a part of the catalog, whose class only the catalog knows: so every
 * figure of every class is allowed, and only the id is required.
 */
function ownPart({ properties }: JsonSchema): JsonSchema {
  const classes = jsonSchemaOf(partSchema).oneOf ?? [];
  const keys = [...new Set(classes.flatMap(keysOf))];
  const ofKey = (key: string) =>
    classes.flatMap((of) => {
      const schema = of.properties?.[key];
      return typeof schema === "object" ? [schema] : [];
    });
  return {
    type: "object",
    properties: { ...Object.fromEntries(keys.map((key) => [key, anyOf(ofKey(key))])), ...properties },
    required: ["id"],
    additionalProperties: false,
  };
}

/** The schema of a key that several classes have: of literals their list, otherwise any of those that differ. */
function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const literals = schemas.flatMap((schema) => ("const" in schema ? [schema.const] : []));
  if (literals.length === schemas.length) return { enum: literals as JsonSchema["enum"], description: "Class of the part." };
  const forms = new Map<string, JsonSchema>();
  for (const { description = "", ...form } of schemas) {
    const key = JSON.stringify(form);
    const known = forms.get(key)?.description ?? "";
    forms.set(key, { description: known.includes(description) ? known : `${known} ${description}`.trim(), ...form });
  }
  const [first = {}, ...others] = forms.values();
  return others.length === 0 ? first : { anyOf: [first, ...others] as JsonSchema["anyOf"] };
}
