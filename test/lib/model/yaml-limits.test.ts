import { tooDeepAt } from "../../../lib/model/yaml-limits";

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
    ["indentation", `a:\n${" ".repeat(101)}b: 1\n`, 104],
  ])("fails for %s that nest without end, at the place from which on", (_what, text, offset) => {
    expect(tooDeepAt(text)).toEqual(offset ?? expect.any(Number));
  });

  it("takes brackets that are closed again, also where one is closed too often", () => {
    expect(tooDeepAt("[]\n".repeat(500))).toBeUndefined();
    expect(tooDeepAt("]\n".repeat(500) + "[a]")).toBeUndefined();
  });
});
