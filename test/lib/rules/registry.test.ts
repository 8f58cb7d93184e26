import { readFileSync } from "node:fs";
import { ALL_RULES } from "../../../lib/rules/registry";

describe("ALL_RULES", () => {
  it("has every rule of the documentation, and no id twice", () => {
    const page = readFileSync("docs/rules.md", "utf8");
    const documented = [...page.matchAll(/^\| \[?([A-Z]{3,4}\d{3})\b/gm)].map(([, id]) => id);
    expect(ALL_RULES.map(({ id }) => id)).toEqual(documented);
    expect(new Set(documented).size).toBe(documented.length);
  });
});
