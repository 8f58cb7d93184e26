import { escaped, markdownTable } from "../../../lib/bom/markdown";

describe("markdownTable", () => {
  it("aligns columns of text to the left and others to the right", () => {
    expect(markdownTable(["Part:", "Quantity"], [["node", "2"]])).toEqual([
      "| Part | Quantity |",
      "| --- | ---: |",
      "| node | 2 |",
    ]);
  });
});

describe("escaped", () => {
  it("leaves no markup, cell or row in a text", () => {
    expect(escaped("a|b_c <d>\n#e")).toBe("a\\|b\\_c \\<d\\>·\\#e");
  });
});
