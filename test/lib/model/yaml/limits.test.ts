import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { shippedCampuses, shippedSites } from "../../../../lib/files/package-files";
import { tooDeepAt } from "../../../../lib/model/yaml/limits";
import { yamlSource } from "../../../../lib/model/yaml/source";

/** Forms in which programs write one and the same value. */
const FORMS: Readonly<Record<string, (text: string, value: unknown) => string>> = {
  "its own text": (text) => text,
  "lines that end with CR LF": (text) => text.replaceAll("\n", "\r\n"),
  "JSON on one line": (_, value) => JSON.stringify(value),
  "JSON with tabs": (_, value) => JSON.stringify(value, null, "\t"),
  "brackets on one line": (_, value) => stringify(value, { collectionStyle: "flow", lineWidth: 0 }),
  "indentation of 40 columns": (_, value) => stringify(value, { indent: 40, aliasDuplicateObjects: false }),
};

describe("tooDeepAt", () => {
  it.each([
    ["a site", "pods:\n  - { name: a, feeds: [x, y] }\n  - name: b\n"],
    ["many brackets beside each other", "[a], ".repeat(1000)],
    [
      "brackets, dashes and colons in texts",
      `a: "${"[".repeat(500)}"\nb: |\n  ${"- ".repeat(500)}\n  ${"[".repeat(500)}\nc: ${"x-".repeat(500)}\n`,
    ],
    ["a long list", "- a\n".repeat(5000)],
    ["a comment far to the right", `a: 1\n${" ".repeat(300)}# note\n`],
    ["lines in brackets far to the right", `a: [\n${" ".repeat(300)}1\n]\n`],
    ["one level far to the right", `a:\n${" ".repeat(300)}b: 1\n`],
    ["a thousand keys in brackets on one line", `{${"a: 1, ".repeat(1000)}}`],
  ])("takes %s", (_what, text) => {
    expect(tooDeepAt(text)).toBeUndefined();
  });

  it.each([
    ["brackets", "[".repeat(101), 100],
    ["brackets over lines", "[\n".repeat(500), 200],
    ["mappings in brackets", "{a: ".repeat(500), 400],
    ["entries of entries on one line", "- ".repeat(500), 200],
    ["keys of keys on one line", "? ".repeat(500), 200],
    ["values of values on one line", "a: ".repeat(500), undefined],
    ["indentation", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""), 5350],
    ["brackets below a deep line", `${"- ".repeat(60)}${"[".repeat(60)}`, 160],
  ])("fails for %s that nest without end, at the place from which on", (_what, text, offset) => {
    expect(tooDeepAt(text)).toEqual(offset ?? expect.any(Number));
  });

  it.each(Object.entries({ ...shippedSites(), ...shippedCampuses() }))("takes %s in every form of YAML", (_, file) => {
    const text = readFileSync(file, "utf8");
    const value = parse(text) as unknown;
    for (const [form, write] of Object.entries(FORMS))
      expect({ form, value: yamlSource(write(text, value), file).value }).toEqual({ form, value });
  });

  it("takes brackets that are closed again, also where one is closed too often", () => {
    expect(tooDeepAt("[]\n".repeat(500))).toBeUndefined();
    expect(tooDeepAt("]\n".repeat(500) + "[a]")).toBeUndefined();
  });
});
