import { figureTable, sourceLine } from "../../../../lib/report/sheets/figure-table";

describe("figureTable", () => {
  it("joins lists and fits a terminal of 100 columns", () => {
    const table = figureTable([
      { name: "sizes", value: [1, 2], status: "verified", asOf: "2026-07-20", sources: ["A", "B"], note: "x ".repeat(99) },
    ]);
    expect(table).toMatch(/^sizes +1, 2 +verified +2026-07-20 +A, B +x/m);
    for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("sourceLine", () => {
  it("leaves out what is not known", () => {
    expect(sourceLine({ key: "KEY", title: "Title", address: "" })).toBe("KEY, Title");
  });
});
