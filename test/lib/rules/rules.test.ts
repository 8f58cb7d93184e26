import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES, type Rule } from "../../../lib/rules";
import { broken } from "./broken";
import { RULE_FIXTURES } from "./fixtures/rule-fixtures";

const FOLDER = join(__dirname, "../../../lib/rules");

describe("RULES", () => {
  it("have ids of their own, of letters and three digits", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3,4}\d{3}$/);
  });

  it("stand in the order of their numbers, subject by subject and without gaps", () => {
    const subjects = [...new Set(RULES.map(({ id }) => id.replace(/\d+$/, "")))];
    const numbered = subjects.flatMap((subject) =>
      RULES.filter(({ id }) => id.startsWith(subject)).map((_, index) => subject + String(index + 1).padStart(3, "0")),
    );
    expect(RULES.map(({ id }) => id)).toEqual(numbered);
  });

  it("say in a sentence what must hold and why", () => {
    for (const { title, reason } of RULES) {
      expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("stand in files that are all listed", async () => {
    const files = ["site", "replica"].flatMap((room) =>
      readdirSync(join(FOLDER, room)).flatMap((file) =>
        /(?<!suppression)-rules\.ts$/.test(file) ? [join(room, file)] : [],
      ),
    );
    for (const file of files) {
      const exported = Object.values((await import(join(FOLDER, file))) as Record<string, unknown>);
      const [own] = exported.filter((value): value is Rule[] => Array.isArray(value));
      expect(RULES).toEqual(expect.arrayContaining<unknown>(own ?? [file]));
    }
  });

  it("have a fixture each, and no fixture is without its rule", () => {
    expect(Object.keys(RULE_FIXTURES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});

describe.each(Object.entries(RULE_FIXTURES))("%s", (id, { holds, breaks, prices, at, says }) => {
  it("holds", () => {
    expect(broken(id, holds, prices)).toEqual([]);
  });

  it("fails where, with the figures and with a remedy", () => {
    const [finding] = broken(id, breaks, prices);
    expect(finding).toMatchObject({ path: at, message: expect.stringMatching(says) });
    expect(finding?.remedy).toMatch(/^[a-z].*[^.]$/);
  });
});
