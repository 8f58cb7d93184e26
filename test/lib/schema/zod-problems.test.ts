import { z } from "zod";
import { pathOf, type Problem } from "../../../lib/errors";
import { problemsOf } from "../../../lib/schema/zod-problems";
import { nameSchema } from "../../../lib/model";
import { power } from "../../../lib/schema/quantity";

const RANGE = { minimum: "0 W", maximum: "10 GW" };
const part = z.discriminatedUnion("class", [
  z.strictObject({ class: z.literal("gpu"), memoryGb: z.number() }),
  z.strictObject({ class: z.literal("switch"), ports: z.int().positive() }),
]);
const schema = z.strictObject({
  name: nameSchema(),
  node: z.string().describe("Part id of the node."),
  count: z.int().positive().default(1),
  capacity: power(RANGE).optional(),
  tiers: z.union([z.literal("auto"), z.literal(1), z.literal(2)]).default("auto"),
  redundancy: z.enum(["N", "N+1"]).default("N"),
  feeds: z.array(nameSchema()).min(1).optional(),
  loop: z.strictObject({ kind: z.enum(["air", "water"]).default("air") }).prefault({}),
  counts: z.record(nameSchema(), z.int()).default({}),
  price: z.union([z.number(), z.strictObject({ usd: z.number() })]).optional(),
  parts: z.array(part).default([]),
  note: z
    .string()
    .refine((text) => text !== "no", "this is no note")
    .optional(),
});
const right = { name: "a", node: "n" };

const problems = (value: unknown, root?: readonly PropertyKey[]): Problem[] => {
  const { error } = schema.safeParse(value);
  return error ? problemsOf(error, schema, value, root) : [];
};

describe("problemsOf", () => {
  it.each<[string, object, Partial<Problem>]>([
    ["an unknown key", { nodes: 1 }, { code: "SITE001", path: "nodes", inKey: true, remedy: 'did you mean "node"?' }],
    ["an unknown key below a default", { loop: { knd: "air" } }, { code: "SITE001", path: "loop.knd", allowed: "kind" }],
    [
      "an unknown key of an option of a union",
      { price: { eur: 1, usd: 1 } },
      { code: "SITE001", path: "price.eur", allowed: "usd" },
    ],
    ["a hostile key", JSON.parse('{"__proto__": 1}') as object, { code: "SITE001", path: "__proto__" }],
    ["a key without a value", { count: null }, { code: "SITE003", path: "count", message: "this key has no value" }],
    ["a wrong type", { count: "8" }, { code: "SITE003", path: "count", remedy: "write 8 without quotes" }],
    ["a fraction", { count: 2.5 }, { code: "SITE003", path: "count", message: "this is a number, not a whole number" }],
    ["a number out of range", { count: -4 }, { code: "SITE004", path: "count", message: "this is too small", found: "-4" }],
    ["a list that is too short", { feeds: [] }, { code: "SITE004", path: "feeds", message: "this has too few entries" }],
    ["a wrong option", { redundancy: "n+1" }, { code: "SITE005", path: "redundancy", allowed: "N, N+1" }],
    ["a wrong option of a union", { tiers: 4 }, { code: "SITE005", path: "tiers", allowed: "auto, 1, 2", found: "4" }],
    ["a value that fits no option of a union", { price: "x" }, { code: "SITE003", allowed: "a number, or a mapping" }],
    ["a wrong value in an option of a union", { price: { usd: "x" } }, { code: "SITE003", path: "price.usd" }],
    [
      "an unknown class",
      { parts: [{ class: "swich" }] },
      { code: "SITE005", path: "parts[0].class", allowed: "gpu, switch" },
    ],
    ["a missing class", { parts: [{}] }, { code: "SITE002", path: "parts[0].class", allowed: "gpu, switch" }],
    ["a wrong value of a class", { parts: [{ class: "switch", ports: 0 }] }, { code: "SITE004", path: "parts[0].ports" }],
    ["a name that is none", { feeds: ["../x"] }, { code: "SITE006", path: "feeds[0]", remedy: 'write it like "x"' }],
    ["a name that is too long", { feeds: ["x".repeat(41)] }, { code: "SITE006", path: "feeds[0]" }],
    [
      "a key that is no name",
      { counts: { "A b": 1 } },
      { code: "SITE006", path: 'counts["A b"]', inKey: true, found: '"A b"' },
    ],
    ["a quantity of another kind", { capacity: "1 MWh" }, { code: "UNIT001", path: "capacity", found: '"1 MWh"' }],
    ["a number where a quantity is asked for", { capacity: 150 }, { code: "UNIT001", path: "capacity", found: "150" }],
    [
      "a list where a quantity is asked for",
      { capacity: [] },
      { code: "UNIT001", path: "capacity", found: "an empty list" },
    ],
    ["any other check", { note: "no" }, { code: "SITE003", path: "note", message: "this is no note" }],
  ])("tells of %s", (_what, change, problem) => {
    expect(problems({ ...right, ...change })).toEqual([expect.objectContaining(problem)]);
  });

  it("tells of a missing key", () => {
    expect(problems({ name: "a" })).toMatchObject([
      { code: "SITE002", path: "node", remedy: 'add "node" (part id of the node)' },
    ]);
  });

  it("tells of a missing quantity as of any missing key", () => {
    const feed = z.strictObject({ capacity: power(RANGE) });
    const { error } = feed.safeParse({});
    expect(error && problemsOf(error, feed, {})).toMatchObject([
      { code: "SITE002", path: "capacity", allowed: "a power: from 0 W to 10 GW, such as 150 MW" },
    ]);
  });

  it("tells one problem of a key that is misspelt and so is missing", () => {
    expect(problems({ name: "a", ndoe: "n" })).toMatchObject([{ code: "SITE001", remedy: 'did you mean "node"?' }]);
  });

  it("tells one problem of a value that breaks two rules", () => {
    expect(problems({ ...right, feeds: [`-${"x".repeat(50)}`] })).toHaveLength(1);
  });

  it("tells of a value that is nothing of what is asked for", () => {
    expect(problems([])).toMatchObject([{ code: "SITE003", path: "", message: "this is a list, not a mapping" }]);
    expect(problems(undefined)).toMatchObject([{ code: "SITE003", path: "", found: "nothing" }]);
  });

  it("tells all problems at once, in the order of the value, from the root given", () => {
    const value = { count: 0, colour: "red", name: "A", loop: { kind: "fire" } };
    expect(problems(value, ["pods", 2]).map(({ code, path }) => `${code} ${path}`)).toEqual([
      `SITE002 ${pathOf(["pods", 2, "node"])}`,
      "SITE004 pods[2].count",
      "SITE001 pods[2].colour",
      "SITE006 pods[2].name",
      "SITE005 pods[2].loop.kind",
    ]);
  });

  it("gives the same problems whatever the zod error map says", () => {
    z.config({ customError: () => "nonsense" });
    try {
      expect(JSON.stringify(problems({ ...right, count: "8", colour: 1 }))).not.toContain("nonsense");
    } finally {
      z.config({ customError: undefined });
    }
  });
});
