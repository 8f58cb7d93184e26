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

describe("figureTable of a mapping", () => {
  it("has its keys", () => {
    const value = { storage: { nics: 2, nicGbps: 400 }, "in-band": { nics: 1, nicGbps: 25 } };
    const figure = { name: "otherNics", value, status: "verified" as const, asOf: "2026-07-20", sources: [] };
    const cells = figureTable([figure], { columns: 200 });
    expect(cells).toContain("storage: nics 2, nicGbps 400; in-band: nics 1, nicGbps 25");
  });
});

describe("sourceLine", () => {
  it("leaves out what is not known", () => {
    expect(sourceLine({ key: "KEY", title: "Title", address: "" })).toBe("KEY, Title");
  });
});
