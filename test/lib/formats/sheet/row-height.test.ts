import { rowHeight } from "../../../../lib/formats/sheet/row-height";

const linesOf = (text: string, width: number) => rowHeight([{ text, width }]) / 12.75;

describe("rowHeight", () => {
  it("is one line without text", () => {
    expect(rowHeight([])).toBe(12.75);
  });

  it("counts lines broken after blanks and hyphens", () => {
    expect(linesOf("one two", 7)).toBe(1);
    expect(linesOf("one two three", 7)).toBe(2);
    expect(linesOf("one-two-three", 8)).toBe(2);
  });

  it("breaks words wider than the column", () => {
    expect(linesOf("x".repeat(25), 10)).toBe(3);
    expect(linesOf(`${"x".repeat(25)} yyyyyyyy`, 10)).toBe(4);
  });

  it("is as high as the highest cell", () => {
    const cells = [
      { text: "a", width: 5 },
      { text: "aaa bbb ccc", width: 5 },
    ];
    expect(rowHeight(cells)).toBe(3 * 12.75);
  });
});
