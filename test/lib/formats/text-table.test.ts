import fc from "fast-check";
import { textTables, type TextColumn } from "../../../lib/formats";
import { displayWidth } from "../../../lib/formats/display-width";

/** One table. */
const textTable = (columns: readonly TextColumn[], rows: readonly string[][], options?: Parameters<typeof textTables>[2]) =>
  textTables(columns, [rows], options)[0] ?? "";

const BILL = [{ head: "Part" }, { head: "Use" }, { head: "Quantity", align: "right" as const }];

/** Widest line of a text. */
const widthOf = (text: string) => Math.max(...text.split("\n").map(displayWidth));

describe("a text table", () => {
  it("aligns figures to the right under a ruled head", () => {
    const text = textTable(
      [{ head: "Part" }, { head: "Quantity", align: "right" }],
      [
        ["switch", "12"],
        ["cable", "1,234"],
      ],
    );
    expect(text.split("\n")).toEqual([...["Part    Quantity", "------  --------", "switch        12", "cable      1,234"]]);
  });

  it("is as wide as its content, and wraps text where the terminal is narrower", () => {
    const rows = [["a transceiver for 400 Gbps over single-mode fibre", "between leaf and spine switches", "12,544"]];
    expect(textTable(BILL, rows, { columns: 160 }).split("\n")).toHaveLength(3);
    expect(widthOf(textTable(BILL, rows, { columns: 160 }))).toBe(49 + 31 + 8 + 4);
    expect(textTable(BILL, rows, { columns: 60 }).split("\n").slice(2)).toEqual([
      "a transceiver for 400     between leaf and spine      12,544",
      "Gbps over single-mode     switches",
      "fibre",
    ]);
  });

  it("is at most 100 characters wide without a terminal, and never narrower than 60", () => {
    const rows = [["word ".repeat(40), "word ".repeat(40), "1"]];
    expect(widthOf(textTable(BILL, rows))).toBeLessThanOrEqual(100);
    expect(textTable(BILL, rows, { columns: 20 })).toBe(textTable(BILL, rows, { columns: 60 }));
  });

  it("never wraps figures: where they leave no room, a row is a block", () => {
    const heads = ["Total", "Low", "High", "Before", "After", "Change"];
    const columns = [{ head: "System" }, ...heads.map((head) => ({ head, align: "right" as const }))];
    const rows = ["compute", "network"].map((name) => [name, ...heads.map(() => "$1,234,567,890")]);
    expect(textTable(columns, rows, { columns: 60 }).split("\n").slice(0, 3)).toEqual([
      ...["System  compute", "Total   $1,234,567,890", "Low     $1,234,567,890"],
    ]);
    expect(textTable(columns, rows, { columns: 60 })).toContain("\n\nSystem  network\n");
  });

  it("cuts words that are wider than any column", () => {
    const text = textTable([{ head: "Part" }], [["x".repeat(130)]]);
    expect(text.split("\n").slice(2)).toEqual(["x".repeat(100), "x".repeat(30)]);
  });

  it("counts wide glyphs as two characters", () => {
    const text = textTable(BILL, [["機械学習", "計算", "1"]]);
    expect(text.split("\n").map(displayWidth)).toEqual([24, 24, 24]);
    expect(widthOf(textTable(BILL, [["機械学習".repeat(20), "計算".repeat(20), "1"]], { columns: 60 }))).toBe(60);
  });

  it("starts a new line at a line feed and shows other control characters as dots", () => {
    const text = textTable([{ head: "Part" }], [["one\ntwo\u001b[31m\u202e"]]);
    expect(text.split("\n").slice(2)).toEqual(["one", "two·[31m·"]);
  });

  it("styles the cells of a column by their text", () => {
    const style = (cell: string) => (text: string) => (cell === "error" ? `<${text}>` : text);
    expect(
      textTable([{ head: "Level", style }], [["error"], ["note"]])
        .split("\n")
        .slice(2),
    ).toEqual(["<error>", "note"]);
  });

  it("fits any content into any terminal", () => {
    const cell = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.integer({ min: 60, max: 200 }), (rows, columns) => {
        const text = textTable([{ head: "A" }, { head: "B" }], rows, { columns });
        expect(widthOf(text)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("textTables", () => {
  it("makes the columns of all tables equally wide", () => {
    const [one, two] = textTables(BILL, [[["a", "b", "1"]], [["a long part", "b", "1"]]]);
    expect(one?.split("\n")[0]).toBe(two?.split("\n")[0]);
  });
});
