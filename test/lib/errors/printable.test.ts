import { printable } from "../../../lib/errors";

describe("printable", () => {
  it("shows a dot for what could move the cursor, break the line or turn the direction of writing", () => {
    expect(printable("a\u001b[31m\n\tb\u0085c\u2028d\u202ee\u2066")).toBe("a·[31m··b·c·d·e·");
  });

  it("leaves letters of any script as they are", () => {
    expect(printable("Zürich 東京 €")).toBe("Zürich 東京 €");
  });
});
