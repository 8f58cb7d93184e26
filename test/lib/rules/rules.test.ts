import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../lib/rules";

describe("RULES", () => {
  it("have ids of their own, of letters and three digits", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3,4}\d{3}$/);
  });

  it("say in a sentence what must hold and why", () => {
    for (const { title, reason } of RULES) {
      expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("stand in files that are all listed", () => {
    const files = readdirSync(join(__dirname, "../../../lib/rules")).filter((file) => file.endsWith("-rules.ts"));
    const listed = new Set(RULES.map((rule) => rule.id.replace(/\d+$/, "")));
    expect(listed.size).toBe(files.length);
  });
});
