import { formatProblems, GigasiteError, type Problem } from "../../../lib/errors";

const problem: Problem = {
  code: "SITE001",
  path: "pods[0].colling",
  message: "unknown key",
  remedy: "take it out",
};

describe("GigasiteError", () => {
  it("has all problems, and their lines as its message", () => {
    const error = new GigasiteError([problem, { ...problem, path: "pods[1].colling" }]);
    expect(error.problems).toHaveLength(2);
    expect(error.message).toBe(formatProblems(error.problems));
    expect(error.name).toBe("GigasiteError");
  });

  it("has all of many problems, and the first fifty in its message", () => {
    const error = new GigasiteError(Array.from({ length: 100_000 }, () => problem));
    expect(error.problems).toHaveLength(100_000);
    expect(error.message).toMatch(/\nand 99,950 more problems$/);
    expect(error.message.length).toBeLessThan(10_000);
  });

  it("is told from other errors, also one of another copy of the package", () => {
    const foreign = Object.defineProperty(new Error(), Symbol.for("gigasite/error"), { value: true });
    expect(GigasiteError.is(GigasiteError.of(problem))).toBe(true);
    expect(GigasiteError.is(foreign)).toBe(true);
    expect(GigasiteError.is(new Error("SITE001"))).toBe(false);
    expect(GigasiteError.is(null)).toBe(false);
    expect(GigasiteError.is("SITE001")).toBe(false);
  });
});
