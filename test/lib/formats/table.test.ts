import { cellsOf, figureCell, figureColumn, tableIn, tableOf, textColumn, textsOf } from "../../../lib/formats/table";

const COLUMNS = [
  textColumn<number>("Name", (value) => `n${value}`),
  figureColumn<number>("Figure", String),
  figureColumn<number>("Square", (value) => String(value * value), { only: ["html"] }),
];
const data = tableOf(COLUMNS, [2, 3], { total: cellsOf(COLUMNS, 5) });

describe("tableOf", () => {
  it("has a cell for every column of every row, and of the sums", () => {
    expect(data).toMatchObject({
      columns: [{ head: "Name" }, { head: "Figure", align: "right" }, { head: "Square", align: "right", only: ["html"] }],
      rows: [
        ["n2", "2", "4"],
        ["n3", "3", "9"],
      ],
      total: ["n5", "5", "25"],
    });
  });
});

describe("tableIn", () => {
  it("leaves out columns of other forms in rows and sums", () => {
    expect(tableIn("html", data)).toEqual(data);
    const { columns, rows, total } = tableIn("terminal", data);
    expect([columns.length, rows[0], total]).toEqual([2, ["n2", "2"], ["n5", "5"]]);
  });
});

describe("figureCell", () => {
  it("sorts by its value, an unknown one last", () => {
    expect(figureCell(5, String)).toEqual({ text: "5", value: 5 });
    expect([figureCell(null, String), figureCell(undefined, String, "no price")]).toEqual([
      { text: "", value: null },
      { text: "no price", value: null },
    ]);
  });
});

describe("textsOf", () => {
  it("has the texts of a cell of any kind", () => {
    expect([textsOf("a"), textsOf(["a", "b"]), textsOf({ text: "c" })]).toEqual([["a"], ["a", "b"], ["c"]]);
  });
});
