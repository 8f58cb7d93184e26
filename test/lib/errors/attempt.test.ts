import { attempt, GigasiteError } from "../../../lib/errors";

const problem = { code: "SITE001", path: "a", message: "m", remedy: "r" } as const;

describe("attempt", () => {
  it("gives what the function gives", () => {
    expect(attempt(() => 5)).toEqual({ value: 5, problems: [] });
  });

  it("collects the problems of a function that fails", () => {
    const run = () => {
      throw GigasiteError.of(problem);
    };
    expect(attempt(run)).toEqual({ problems: [problem] });
  });

  it("fails with a defect that is none of the user's problems", () => {
    const run = () => {
      throw new TypeError("x is undefined");
    };
    expect(() => attempt(run)).toThrow(TypeError);
  });
});
