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

  it("has a short stack without lines of this package, of others and of Node, and the whole one apart", () => {
    const error = GigasiteError.of(problem);
    expect(error.stack).toBe(`GigasiteError: ${error.message}`);
    expect(error.trace).toMatch(/^ +at .*gigasite-error\.test\.ts/m);
    expect(Object.keys(error)).toEqual(["name"]);
  });

  it("has the lines of the program in its stack", () => {
    const stack = "GigasiteError: x\n    at f (/home/ann/app/main.ts:3:5)\n    at node:internal/x:1:1";
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = () => stack;
    try {
      const error = GigasiteError.of(problem);
      expect(error.stack).toBe(`GigasiteError: ${error.message}\n    at f (/home/ann/app/main.ts:3:5)`);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });
});
