import { z } from "zod";
import { allowedBy, nounOf, optionsOf } from "../../../lib/schema/allowed";
import { jsonSchemaOf } from "../../../lib/schema/json-schema";

describe("allowedBy", () => {
  it.each([
    ["a text", z.string()],
    ["a text of at least 1 character", z.string().min(1)],
    ["a text of 2 to 5 characters", z.string().min(2).max(5)],
    ["a text of exactly 2 characters", z.string().length(2)],
    ["a whole number", z.int()],
    ["a whole number of at least 1", z.int().positive()],
    ["a whole number from 0 to 9", z.int().nonnegative().max(9)],
    ["a number above 0", z.number().positive()],
    ["a number from 0 to 1", z.number().min(0).max(1)],
    ["a number of at most 3", z.number().max(3)],
    ["a number above 0, in Gbps", z.number().positive().meta({ unit: "Gbps" })],
    ["a boolean", z.boolean()],
    ["a list", z.array(z.string())],
    ["a list of at least 1 entry", z.array(z.string()).min(1)],
    ["a mapping", z.strictObject({})],
    ["N, N+1", z.enum(["N", "N+1"])],
    ["gigasite/v1", z.literal("gigasite/v1")],
    ["auto, 1, 2", z.union([z.literal("auto"), z.literal(1), z.literal(2)])],
    ["a number, or a mapping", z.union([z.number(), z.strictObject({})])],
    ["a date: YYYY", z.string().meta({ $comment: "a date: YYYY" })],
    ["another type of value", z.unknown()],
  ])("says %p", (words, schema) => {
    expect(allowedBy(jsonSchemaOf(schema))).toBe(words);
  });
});

describe("nounOf", () => {
  it("leaves out bounds and details", () => {
    expect(nounOf({ type: "integer", minimum: 1 })).toBe("a whole number");
    expect(nounOf({ type: "string", $comment: "a date: YYYY" })).toBe("a date");
  });
});

describe("optionsOf", () => {
  it("lists single values, also through a union, and nothing for other schemas", () => {
    expect(optionsOf({ enum: ["a", "b"] })).toEqual(["a", "b"]);
    expect(optionsOf({ anyOf: [{ const: "auto" }, { enum: [1, 2] }] })).toEqual(["auto", 1, 2]);
    expect(optionsOf({ anyOf: [{ const: "auto" }, { type: "number" }] })).toBeUndefined();
    expect(optionsOf({ type: "string" })).toBeUndefined();
  });
});
