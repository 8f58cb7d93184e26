import fc from "fast-check";
import { TEXT_COLUMNS, wrapped } from "../../../lib/formats";

describe("wrapped", () => {
  it("leaves a text that fits as it is", () => {
    expect(wrapped("one two")).toBe("one two");
    expect(wrapped("")).toBe("");
  });

  it("breaks between words only, and keeps words that are too long whole", () => {
    const long = "x".repeat(TEXT_COLUMNS + 1);
    expect(wrapped(`one ${long} two`)).toBe(`one\n${long}\ntwo`);
  });

  it("is as wide as the terminal, but at most 120 characters", () => {
    const text = "word ".repeat(60).trim();
    const widest = (columns: number) =>
      Math.max(
        ...wrapped(text, { columns })
          .split("\n")
          .map((line) => line.length),
      );
    expect([40, 60, 80, 300].map(widest)).toEqual([59, 59, 79, 119]);
  });

  it("indents all lines", () => {
    expect(wrapped("word ".repeat(20).trim(), { columns: 60 }, "  ")).toMatch(/^ {2}word [^\n]*\n {2}word [^\n]*$/);
  });

  it("loses nothing and stays within the columns", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\w{1,20}$/), { minLength: 1, maxLength: 60 }), (words) => {
        const text = wrapped(words.join(" "));
        expect(text.replaceAll("\n", " ")).toBe(words.join(" "));
        expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(TEXT_COLUMNS);
      }),
    );
  });
});
