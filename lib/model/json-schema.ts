import { partSchema } from "../catalog";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../errors/json-schema";
import { campusSchema } from "./campus";
import { API_VERSION, siteSchema } from "./site";

/**
 * The JSON Schema (draft 2020-12) of a site file, for editors and other tools. It says all that can be said of a value
 * by itself; names, parts and price books that a site refers to are checked when it is loaded.
 */
export function siteJsonSchema(): JsonSchema {
  const { $schema, properties, ...site } = jsonSchemaOf(siteSchema);
  return {
    $schema,
    $id: `urn:gigasite:site-file:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite site file",
    description: "A GPU supercluster site: its pods, network fabrics, power and cooling.",
    ...site,
    properties: { ...properties, parts: { ...(properties?.["parts"] as JsonSchema), items: ownPart() } },
  };
}

/** The JSON Schema of a campus file. */
export function campusJsonSchema(): JsonSchema {
  const { $schema, ...campus } = jsonSchemaOf(campusSchema);
  return {
    $schema,
    $id: `urn:gigasite:campus-file:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite campus file",
    description: "Sites that belong together, and the feeds that they share.",
    ...campus,
  };
}

/**
 * An own part. It may override a few figures of a part of the catalog, whose class only the catalog knows: so every
 * figure of every class is allowed, and only the id is required.
 */
function ownPart(): JsonSchema {
  const classes = (jsonSchemaOf(partSchema).oneOf ?? []) as JsonSchema[];
  const keys = [...new Set(classes.flatMap(keysOf))];
  const ofKey = (key: string) =>
    classes.flatMap(({ properties }) => {
      const schema = properties?.[key];
      return typeof schema === "object" ? [schema] : [];
    });
  return {
    type: "object",
    properties: Object.fromEntries(keys.map((key) => [key, anyOf(ofKey(key))])),
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
