import { columnWidths } from "../../../lib/formats/column-widths";

const text = (...lines: string[]) => ({ head: "Text", figures: false, lines });
const figures = (...lines: string[]) => ({ head: "Total cost", figures: true, lines });

describe("columnWidths", () => {
  it("are those of the content where it fits", () => {
    expect(columnWidths([text("a", "abcdef"), figures("1,234")], 60)).toEqual([6, 10]);
  });

  it("take room from the widest text first, and none from figures", () => {
    const wide = Array(20).fill("word").join(" ");
    expect(columnWidths([text(wide), text("short text"), figures("12,345,678")], 60)).toEqual([40, 10, 10]);
  });

  it("wrap the head of figures before they cut words of text", () => {
    expect(columnWidths([text("x".repeat(20)), figures("12")], 27)).toEqual([20, 7]);
  });

  it("cut long words where nothing else is left", () => {
    expect(columnWidths([text("x".repeat(80)), figures("12,345,678")], 40)).toEqual([30, 10]);
    expect(columnWidths([text("x".repeat(80)), figures("1".repeat(20))], 33)).toEqual([13, 20]);
  });

  it("are undefined where figures do not fit", () => {
    expect(columnWidths([text("x"), figures("1".repeat(60))], 60)).toBeUndefined();
  });
});
