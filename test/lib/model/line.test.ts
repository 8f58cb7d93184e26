import { lineSchema } from "../../../lib/model/line";

describe("lineSchema", () => {
  it("takes text in any language, without the space around it", () => {
    expect(lineSchema().parse("  M\u00fcnchen, \u6771\u4eac \n")).toBe("M\u00fcnchen, \u6771\u4eac");
  });

  it.each(["", "  ", "a\nb", "a\tb", "\u001b[31m", "\u0085x\u009f", "x".repeat(501), 5])("fails for %p", (text) =>
    expect(lineSchema().safeParse(text).success).toBe(false),
  );
});
