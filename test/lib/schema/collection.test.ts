import { z } from "zod";
import { jsonSchemaOf } from "../../../lib/schema/json-schema";
import { problemsOf } from "../../../lib/schema/zod-problems";
import { listOf, mapOf, MOST_ENTRIES } from "../../../lib/schema/collection";

const schema = z.strictObject({
  list: listOf(z.boolean(), 2).default([]),
  map: mapOf(z.string(), z.boolean(), 2).default({}),
});

describe("lists and maps", () => {
  it("take as many entries as they may have", () => {
    expect(schema.safeParse({ list: [true, true], map: { a: true, b: true } }).success).toBe(true);
  });

  it("tell that they have too many entries, and how many are allowed", () => {
    const value = { list: [true, true, true], map: { a: true, b: true, c: true } };
    const { error } = schema.safeParse(value);
    expect(error && problemsOf(error, schema, value)).toMatchObject([
      { code: "SITE004", path: "list", allowed: "a list of at most 2 entries" },
      { code: "SITE004", path: "map", allowed: "a mapping of at most 2 entries" },
    ]);
  });

  it("have their size in the JSON Schema", () => {
    expect(jsonSchemaOf(schema).properties).toMatchObject({ list: { maxItems: 2 }, map: { maxProperties: 2 } });
    expect(jsonSchemaOf(mapOf(z.string(), z.boolean()))).toMatchObject({ maxProperties: MOST_ENTRIES });
  });
});
