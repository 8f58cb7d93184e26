import { sheetText } from "../../../lib/formats/sheet-text";

describe("sheetText", () => {
  it("leaves plain text as it is", () => {
    expect(sheetText("=1+1, a_x_b")).toBe("=1+1, a_x_b");
  });

  it("has no character codes and no hidden characters", () => {
    expect(sheetText("_x000D_ _X0041_\u0000")).toBe("_x005F_x000D_ _x005F_X0041_·");
  });

  it("is cut to the longest cell", () => {
    expect(sheetText("a".repeat(40_000))).toHaveLength(32_767);
  });
});
