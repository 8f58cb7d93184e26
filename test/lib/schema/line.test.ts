import { lineSchema, pathSchema } from "../../../lib/schema/line";

describe("lineSchema", () => {
  it("takes text in any language, without the space around it", () => {
    expect(lineSchema().parse("  M\u00fcnchen, \u6771\u4eac \n")).toBe("M\u00fcnchen, \u6771\u4eac");
  });

  it.each([
    "",
    "  ",
    "a\nb",
    "a\tb",
    "\u001b[31m",
    "\u0085x\u009f",
    "a\u202eb",
    "a\u200bb",
    "a\ufeffb",
    "a\u{e0041}b",
    "a\ud800b",
    "x".repeat(501),
    5,
  ])("fails for %p", (text) => expect(lineSchema().safeParse(text).success).toBe(false));
});

describe("pathSchema", () => {
  it("takes blanks at the ends, which belong to the name of a file", () => {
    expect(pathSchema().parse(" a b.yaml ")).toBe(" a b.yaml ");
  });

  it.each(["", "a\nb.yaml", "a\u202ey.yaml", "x".repeat(4096)])("fails for %p", (path) =>
    expect(pathSchema().safeParse(path).success).toBe(false),
  );
});
