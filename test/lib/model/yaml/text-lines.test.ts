import * as fc from "fast-check";
import { TextLines } from "../../../../lib/model/yaml/text-lines";

const lines = (text: string) => new TextLines(text, "a.yaml");

describe("TextLines", () => {
  it("counts lines and columns from one", () => {
    const text = lines("ab\ncd\n\nef");
    expect(text.placeAt(0)).toEqual({ file: "a.yaml", line: 1, column: 1 });
    expect(text.placeAt(4)).toMatchObject({ line: 2, column: 2 });
    expect(text.placeAt(6)).toMatchObject({ line: 3, column: 1 });
    expect(text.placeAt(8)).toMatchObject({ line: 4, column: 2 });
  });

  it("takes what lies behind the last word as its end", () => {
    expect(lines("ab\n\n  \n").placeAt(6)).toMatchObject({ line: 1, column: 3 });
    expect(lines("").placeAt(0)).toMatchObject({ line: 1, column: 1 });
  });

  it("gives the words of a line without the space around them", () => {
    expect(lines("a\n  b c \r\nd").wordsAt(5)).toBe("b c");
    expect(lines("a\n").wordsAt(2)).toBe("a");
  });

  it("refuses all faults, with their places", () => {
    const fault = { code: "FILE004", message: "m", remedy: "r", offset: 3 } as const;
    expect(() => lines("a\nb c").refuse([])).not.toThrow();
    expect(() => lines("a\nb c").refuse([fault])).toThrow("a.yaml:2:2: error FILE004: m\n  remedy:  r");
    expect(() => lines("a").refuse(Array(50).fill(fault))).toThrow(
      expect.objectContaining({ problems: Array(50).fill(expect.anything()) }),
    );
  });

  it("gives each character a place of its own, in their order", () => {
    const texts = fc.array(fc.constantFrom("a", "b", " ", "\n")).map((letters) => `${letters.join("")}.`);
    fc.assert(
      fc.property(texts, (text) => {
        const places = [...text].map((_, offset) => lines(text).placeAt(offset));
        const order = places.map(({ line, column }) => line * 1000 + column);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect(places.at(-1)?.line).toBe(text.split("\n").length);
      }),
    );
  });
});
