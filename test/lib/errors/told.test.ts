import * as fc from "fast-check";
import { andMore, told, toldProblem, type Problem } from "../../../lib/errors";

const problem: Problem = { code: "SITE001", path: "a", message: "unknown key", remedy: "remove it" };

describe("told", () => {
  it("has every problem of a few, and the first fifty of many", () => {
    expect(told([problem])).toEqual({ problems: [problem], more: 0 });
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...problem, path: `a[${index}]` }));
    expect(told(many)).toEqual({ problems: many.slice(0, 50), more: 19_950 });
  });
});

describe("toldProblem", () => {
  it("leaves a short problem as it is", () => {
    const whole = { ...problem, found: '"x"', allowed: "y", place: { file: "a.yaml", line: 1, column: 2 } };
    expect(toldProblem(whole)).toEqual(whole);
  });

  it("keeps every text of any length and any characters to a line", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 900, unit: "grapheme" }));
    fc.assert(
      fc.property(text, (long) => {
        const { path, message, found, allowed, remedy, place } = toldProblem({
          ...{ ...problem, path: long, message: long, found: long, allowed: long, remedy: long, place: { file: long } },
        });
        for (const shown of [path, message, found, allowed, remedy, place?.file]) {
          expect(shown?.length).toBeLessThanOrEqual(800);
          expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
        }
        expect(found?.length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 50 },
    );
  });

  it("does not cut a character in two", () => {
    for (const length of [76, 77, 78]) {
      const { found } = toldProblem({ ...problem, found: `${"x".repeat(length)}${"\u{1f600}".repeat(20)}` });
      expect(found).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });
});

describe("andMore", () => {
  it("counts with separators, and says nothing of none", () => {
    expect([0, 1, 2, 19_950].map(andMore)).toEqual([
      ...[undefined, "and 1 more problem", "and 2 more problems", "and 19,950 more problems"],
    ]);
  });
});
