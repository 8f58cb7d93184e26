import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Catalog, partSchema } from "../../../lib/catalog";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../../../lib/errors/json-schema";
import { campusJsonSchema, siteJsonSchema } from "../../../lib/model/json-schema";

const schema = siteJsonSchema();
const part = (schema.properties?.["parts"] as JsonSchema).items as JsonSchema;

describe("siteJsonSchema", () => {
  it("is what site.schema.json has; `npm run schema` writes it", () => {
    const committed = readFileSync(join(__dirname, "../../../site.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it("says its draft, its id and what it is of", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:gigasite:site-file:v1",
      title: "gigasite site file",
      required: ["apiVersion", "name", "pods"],
      additionalProperties: false,
    });
  });

  it("describes every key of a site", () => {
    const undescribed = (at: JsonSchema, path: string): string[] =>
      Object.entries(at.properties ?? {}).flatMap(([key, inner]) => {
        const of = inner as JsonSchema;
        const here = of.description === undefined ? [`${path}.${key}`] : [];
        return [
          ...here,
          ...undescribed(of, `${path}.${key}`),
          ...undescribed((of.items ?? {}) as JsonSchema, `${path}.${key}[]`),
        ];
      });
    const ofSite = undescribed(schema, "").filter((path) => !path.startsWith(".parts[]"));
    expect(ofSite).toEqual([]);
  });

  it("allows the keys of every class in a part, and asks for none but the id", () => {
    const classes = jsonSchemaOf(partSchema).oneOf as JsonSchema[];
    for (const each of classes) expect(keysOf(part)).toEqual(expect.arrayContaining(keysOf(each)));
    expect(part).toMatchObject({ required: ["id"], additionalProperties: false });
    expect((part.properties?.["class"] as JsonSchema).enum).toHaveLength(classes.length);
  });

  it("allows the capacity of a transformer in its own unit", () => {
    const { anyOf = [] } = part.properties?.["capacity"] as JsonSchema;
    const isAllowed = (text: string) => anyOf.some((option) => new RegExp((option as JsonSchema).pattern ?? "").test(text));
    expect([isAllowed("2500 kVA"), isAllowed("5 MW"), isAllowed("5 MWh")]).toEqual([true, true, false]);
  });

  it("names the default part ids of the catalog", () => {
    const defaults = JSON.stringify(schema).match(/"default":"[a-z0-9.-]+","description":"Part id/g) ?? [];
    for (const text of defaults) expect(Catalog.default().has(text.split('"')[3] ?? "")).toBe(true);
    expect(defaults.length).toBeGreaterThan(1);
  });
});

describe("campusJsonSchema", () => {
  it("is what campus.schema.json has; `npm run schema` writes it", () => {
    const committed = readFileSync(join(__dirname, "../../../campus.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(campusJsonSchema(), null, 2)}\n`);
  });
});
