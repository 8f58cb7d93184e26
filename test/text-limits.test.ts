import type { JsonSchema } from "../lib/schema/json-schema";
import { FILE_SCHEMAS, isBounded, textKeysOf } from "./support/text-keys";

describe.each(Object.entries(FILE_SCHEMAS))("the texts of a %s file", (_, schema) => {
  it("have a largest length and a form each, or are one of a few", () => {
    const free = textKeysOf(schema).filter(({ schemas }) => !schemas.every(isBounded));
    expect(free.map(({ path }) => path)).toEqual([]);
  });
});

describe("isBounded", () => {
  it.each<[JsonSchema, boolean]>([
    [{ type: "string", enum: ["a"] }, true],
    [{ type: "string", pattern: "^[a-z+*]{2,8}$" }, true],
    [{ type: "string", pattern: "^\\+?\\d{3}$" }, true],
    [{ type: "string", pattern: "^[a-z]+$", maxLength: 40 }, true],
    [{ type: "string", pattern: "^[a-z]+$" }, false],
    [{ type: "string", pattern: "^[a-z]{2,}$" }, false],
    [{ type: "string", pattern: "[a-z]" }, false],
    [{ type: "string", maxLength: 40 }, false],
    [{ type: "string" }, false],
  ])("of %j is %p", (schema, bounded) => {
    expect(isBounded(schema)).toBe(bounded);
  });
});
