import fc from "fast-check";
import { textTable } from "../../../lib/text";

describe("textTable", () => {
  const columns = [
    { head: "Part", width: 10 },
    { head: "Quantity", align: "right" as const },
  ];

  it("aligns numbers to the right under a ruled head", () => {
    const text = textTable(columns, [
      ["switch", "12"],
      ["cable", "1,234"],
    ]);
    expect(text.split("\n")).toEqual([
      "Part        Quantity",
      "----------  --------",
      "switch            12",
      "cable          1,234",
    ]);
  });

  it("wraps between words, and within words that are wider than the column", () => {
    const text = textTable([{ head: "Part", width: 10 }], [["one two three four"], ["abcdefghijklmnopqrstuvwxyz"]]);
    expect(text.split("\n").slice(2)).toEqual(["one two", "three four", "abcdefghij", "klmnopqrst", "uvwxyz"]);
  });

  it("starts a new line at a line feed and shows other control characters as dots", () => {
    const text = textTable([{ head: "Part", width: 20 }], [["one\ntwo\u001b[31m\u202e"]]);
    expect(text.split("\n").slice(2)).toEqual(["one", "two·[31m·"]);
  });

  it("keeps every line within the widths of the columns", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }), (rows) => {
        const text = textTable(
          [
            { head: "A", width: 7 },
            { head: "B", width: 5 },
          ],
          rows,
        );
        expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(14);
      }),
    );
  });
});
