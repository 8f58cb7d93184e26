import { z } from "zod";
import { jsonSchemaOf, keysOf, schemaAt, valueAt } from "../../../lib/schema/json-schema";

const part = z.discriminatedUnion("class", [
  z.strictObject({ class: z.literal("gpu"), memoryGb: z.number() }),
  z.strictObject({ class: z.literal("switch"), ports: z.int().positive() }),
]);
const schema = jsonSchemaOf(
  z.strictObject({
    name: z.string().default("x"),
    power: z.strictObject({ feeds: z.array(z.strictObject({ count: z.int().optional() })).default([]) }).prefault({}),
    pods: z.record(z.string(), z.int()),
    parts: z.array(part),
    price: z.union([z.number(), z.strictObject({ usd: z.number() })]),
  }),
);
const value = {
  power: { feeds: [{}] },
  pods: { h100: 1 },
  parts: [{ class: "switch", ports: 0 }, { class: "teapot" }],
  price: { usd: "1" },
};

describe("jsonSchemaOf", () => {
  it("bounds a whole number only by what its schema says", () => {
    expect(jsonSchemaOf(z.int())).toMatchObject({ type: "integer" });
    expect(jsonSchemaOf(z.int())).not.toHaveProperty("maximum");
    expect(jsonSchemaOf(z.int().max(5))).toMatchObject({ maximum: 5 });
  });
});

describe("schemaAt", () => {
  it.each([
    [["name"], { type: "string" }],
    [["power", "feeds", 0, "count"], { type: "integer" }],
    [["pods", "h100"], { type: "integer" }],
    [["parts", 0, "ports"], { type: "integer", exclusiveMinimum: 0 }],
    [["price", "usd"], { type: "number" }],
  ])("finds the schema of %j through defaults, lists, records and unions", (keys, found) => {
    expect(schemaAt(schema, keys, value)).toMatchObject(found);
  });

  it.each([[["nothing"]], [["name", "x"]], [["parts", 1, "ports"]], [["__proto__"]], [["constructor"]]])(
    "says nothing of %j",
    (keys) => {
      expect(schemaAt(schema, keys, value)).toEqual({});
    },
  );
});

describe("keysOf", () => {
  it("lists the keys of a mapping, and of an option of a union that the value can only be meant as", () => {
    expect(keysOf(schema)).toEqual(["name", "power", "pods", "parts", "price"]);
    expect(keysOf(schemaAt(schema, ["parts", 0], value))).toEqual(["class", "ports"]);
    expect(keysOf(schemaAt(schema, ["parts", 1], value))).toEqual([]);
  });
});

describe("valueAt", () => {
  it("finds what a value has itself, and nothing else", () => {
    expect(valueAt(value, ["parts", 0, "class"])).toBe("switch");
    expect(valueAt(value, [])).toBe(value);
    expect(valueAt(value, ["parts", 7, "class"])).toBeUndefined();
    expect(valueAt(value, ["constructor"])).toBeUndefined();
    expect(valueAt("text", ["length"])).toBeUndefined();
  });
});
