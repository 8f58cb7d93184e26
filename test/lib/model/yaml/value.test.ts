import * as fc from "fast-check";
import { parseDocument, stringify } from "yaml";
import { yamlValue } from "../../../../lib/model/yaml/value";

const read = (text: string) => yamlValue(parseDocument(text, { uniqueKeys: false, schema: "core" }).contents, () => 1);

describe("yamlValue", () => {
  it("reads single values as YAML 1.2 does: no dates, and yes is a text", () => {
    expect(read("[1, 1.5, 0x10, yes, true, null, ~, 2024-07-22, 1_000, '5', 150 MW]").value).toEqual([
      1,
      1.5,
      16,
      "yes",
      true,
      null,
      null,
      "2024-07-22",
      "1_000",
      "5",
      "150 MW",
    ]);
  });

  it("reads what was written, whatever it is", () => {
    // Through JSON once, which has no negative zero.
    const values = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(values, (value) => {
        expect(read(stringify(value)).value).toEqual(value);
        expect(read(JSON.stringify(value)).value).toEqual(value);
      }),
    );
  });

  it("reads keys as they are written, and __proto__ like any other", () => {
    const { value, faults } = read("1: a\nyes: b\nnull: c\n__proto__: { x: 1 }\n");
    expect(Object.entries(value as object)).toEqual([
      ["1", "a"],
      ["yes", "b"],
      ["null", "c"],
      ["__proto__", { x: 1 }],
    ]);
    expect((value as { x?: number }).x).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it("gives an alias the value of the last anchor of its name", () => {
    expect(read("- &a 1\n- *a\n- &a { b: 2 }\n- *a\n").value).toEqual([1, 1, { b: 2 }, { b: 2 }]);
  });

  it("takes harmless aliases however many there are", () => {
    expect(read(`- &a x\n${"- *a\n".repeat(5000)}`).faults).toEqual([]);
  });

  it.each([
    ["a key used twice", "a: 1\nb: 2\na: 3\n", "FILE004", 10],
    ["a key that is a list", "? [a]\n: 1\n", "FILE004", 2],
    ["an alias as a key", "a: &a x\n*a : 1\n", "FILE004", 8],
    ["an alias of nothing", "a: *b\n", "FILE004", 3],
    ["an alias above its anchor", "- *a\n- &a 1\n", "FILE004", 2],
    ["an alias in its own value", "a: &a [*a]\n", "FILE006", 7],
  ])("fails for %s", (_what, text, code, offset) => {
    expect(read(text).faults).toEqual([expect.objectContaining({ code, offset })]);
  });

  it("fails for aliases of aliases that add more than a hundred thousand values, without making them", () => {
    const levels = Array.from({ length: 60 }, (_, level) => `- &a${level + 1} [*a${level}, *a${level}, *a${level}]`);
    const { faults } = read(`- &a0 [ha, ha]\n${levels.join("\n")}\n`);
    expect(faults).toEqual([
      expect.objectContaining({ code: "FILE006", message: "the aliases up to here expand the file too much" }),
    ]);
  });
});
