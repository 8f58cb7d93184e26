import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Catalog, instanceTypes, partSchema, type PartClass } from "../../../lib/catalog";
import { GigasiteError, pathOf, type Keys } from "../../../lib/errors";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../../../lib/schema/json-schema";
import { checkedSite, type SiteInput } from "../../../lib/model";
import { campusJsonSchema, siteJsonSchema } from "../../../lib/model/json-schema";
import { partKeys, schemaOf } from "../../../scripts/part-keys";

/** The value that has a text at a path and nothing else. */
const valueWith = (path: Keys, text: string) =>
  path.reduceRight<unknown>((value, key) => (typeof key === "number" ? [value] : { [key]: value }), text);

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
});

describe("the ids that editors offer", () => {
  const keys = partKeys().map((key) => ({ ...key, name: pathOf(key.path) }));

  it("are those of every key that takes an id of the catalog", () => {
    expect(keys.map(({ name }) => name)).toEqual([
      "items[0].part",
      "parts[0].id",
      "pods[0].node",
      "pods[0].rack",
      "fabrics[0].switch",
      "fabrics[0].spineSwitch",
      "power.feeds[0].part",
      "power.storage[0].part",
      "power.distribution.transformer",
      "power.distribution.ups",
      "power.distribution.busway",
      "power.distribution.rackPdu",
      "power.distribution.networkRackPdu",
      "cooling.loops[0].cdu",
      "cooling.heatRejection.part",
      "replica.instanceType",
      "replica.capacity.instanceType",
      "parts[0].gpu",
      "parts[0].system",
    ]);
  });

  it.each(keys)("are all ids of the class that $name takes", ({ path, idsOf }) => {
    const ids = idsOf.flatMap((name) =>
      name === "instance-type"
        ? instanceTypes().map((type) => type.name)
        : Catalog.default()
            .all(name as PartClass)
            .map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(schemaOf(schema, path)).toMatchObject({ examples: ids.sort() });
    expect(schemaOf(schema, path).enum).toBeUndefined();
    expect(ids).toContain(schemaOf(schema, path).default ?? ids[0]);
  });

  const ofSite = keys.filter(({ name, idsOf }) => !/^(parts|items|replica\.capacity)/.test(name) && idsOf.length > 0);

  it.each(ofSite)("are checked in $name, where an id in another case is answered with the nearest", ({ path, name }) => {
    const problemOf = (id: string) => {
      try {
        checkedSite(valueWith(path, id) as SiteInput);
      } catch (error) {
        if (GigasiteError.is(error)) return error.problems.find((problem) => problem.path === name);
      }
      return undefined;
    };
    const offered = schemaOf(schema, path).examples as string[];
    const [id = ""] = offered.filter((each) => problemOf(each) === undefined);
    expect(problemOf(id.toUpperCase())?.remedy).toBe(`did you mean "${id}"?`);
    expect(problemOf("generic-manifold")?.code).toMatch(/^PART00[25]$/);
  });
});

describe("campusJsonSchema", () => {
  it("is what campus.schema.json has; `npm run schema` writes it", () => {
    const committed = readFileSync(join(__dirname, "../../../campus.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(campusJsonSchema(), null, 2)}\n`);
  });
});
