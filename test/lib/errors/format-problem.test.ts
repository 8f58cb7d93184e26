import { formatProblem, formatProblems, type Problem } from "../../../lib/errors";

const problem: Problem = {
  code: "SITE001",
  path: "pods[0].colling",
  message: "unknown key",
  found: '"colling"',
  allowed: "name, cooling",
  remedy: 'did you mean "cooling"?',
  place: { file: "site.yaml", line: 6, column: 5 },
};

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

describe("formatProblems", () => {
  it("joins the problems, and counts those after the fiftieth", () => {
    expect(formatProblems([problem, problem])).toBe(`${formatProblem(problem)}\n${formatProblem(problem)}`);
    const lines = formatProblems(Array.from({ length: 51 }, () => problem)).split("\n");
    expect(lines).toHaveLength(50 * 4 + 1);
    expect(lines.at(-1)).toBe("and 1 more problem");
  });
});
