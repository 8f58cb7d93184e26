import * as fc from "fast-check";
import { formatProblem, holderOf, keysOfPath, pathOf, type Problem } from "../../../lib/errors";

const problem: Problem = {
  code: "SITE001",
  path: "pods[0].colling",
  message: "unknown key",
  found: '"colling"',
  allowed: "name, cooling",
  remedy: 'did you mean "cooling"?',
  place: { file: "site.yaml", line: 6, column: 5 },
};

describe("pathOf", () => {
  it("joins keys and indices, and quotes keys that are no names", () => {
    expect(pathOf(["power", "feeds", 0, "capacity"])).toBe("power.feeds[0].capacity");
    expect(pathOf(["my pods", "a.b", '"'])).toBe('["my pods"]["a.b"]["\\""]');
    expect(pathOf(["capacity"], "power.feeds[0]")).toBe("power.feeds[0].capacity");
    expect(pathOf([])).toBe("");
  });
});

describe("keysOfPath", () => {
  const keys = fc.array(fc.oneof(fc.nat(), fc.string({ minLength: 1 }), fc.constantFrom("name", "__proto__", "]", "0")));

  it("takes apart what pathOf puts together", () => {
    fc.assert(fc.property(keys, (path) => expect(keysOfPath(pathOf(path))).toEqual(path)));
  });

  it("makes holderOf the path of all keys but the last", () => {
    fc.assert(fc.property(keys, (path) => expect(holderOf(pathOf(path))).toBe(pathOf(path.slice(0, -1)))));
  });
});

describe("formatProblem", () => {
  it("writes place, code, path and message, then found, allowed and remedy", () => {
    expect(formatProblem(problem)).toMatchInlineSnapshot(`
     "site.yaml:6:5: error SITE001 at pods[0].colling: unknown key
       found:   "colling"
       allowed: name, cooling
       remedy:  did you mean "cooling"?"
    `);
  });

  it("leaves out what is not known", () => {
    expect(formatProblem({ code: "FILE005", path: "", message: "nothing is in this file", remedy: "write a site" })).toBe(
      "error FILE005: nothing is in this file\n  remedy:  write a site",
    );
    expect(formatProblem({ ...problem, place: { file: "site.yaml" } })).toMatch(/^site\.yaml: error SITE001 at/);
  });

  it("shortens what comes from a file, and keeps it to its line", () => {
    const long = { ...problem, found: `"${"x".repeat(1_000_000)}"`, path: "y".repeat(1_000_000) };
    expect(formatProblem(long).length).toBeLessThan(500);
    expect(formatProblem({ ...problem, found: "a\nb\u001b[31m\u202e" }).split("\n")).toHaveLength(4);
    expect(formatProblem({ ...problem, found: "a\nb\u001b[31m\u202e" })).not.toMatch(/[\u001b\u202e]/);
  });
});
