import { atLeastFormat, columnName, FIGURE_FORMAT, firstRowOf, lastRowOf } from "../../../../lib/formats/sheet/book-sheet";

describe("columns and rows", () => {
  it("have the names and numbers of spreadsheets", () => {
    const sheet = { above: ["a heading"], rows: [[1], [2]], notes: [] };
    expect([columnName(0), columnName(25), firstRowOf(sheet), lastRowOf(sheet)]).toEqual(["A", "Z", 3, 4]);
    expect(lastRowOf({ ...sheet, notes: ["a note"] })).toBe(7);
  });
});

describe("atLeastFormat", () => {
  it("marks each section of a format", () => {
    expect(atLeastFormat("#,##0")).toBe('"≥ "#,##0');
    expect(atLeastFormat(FIGURE_FORMAT)).toBe('[=0]"≥ "0;[<1000]"≥ "#,##0.0;"≥ "#,##0');
  });
});
