import { sectionsText } from "../../../../lib/formats/section-text";
import type { Figure } from "../../../../lib/report/sheets/figure";
import { figureTable, sourceSection } from "../../../../lib/report/sheets/figure-table";

const textOf = (figure: Figure, columns = 100) => sectionsText([{ blocks: [figureTable([figure])] }], { columns });

describe("figureTable", () => {
  it("joins lists and fits a terminal of 100 columns", () => {
    const figure = { name: "sizes", value: [1, 2], status: "verified", asOf: "2026-07-20", sources: ["A", "B"] } as const;
    const table = textOf({ ...figure, note: "x ".repeat(99) });
    expect(table).toMatch(/^sizes +1, 2 +verified +2026-07-20 +A, B +x/m);
    for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("figureTable of a mapping", () => {
  it("has its keys", () => {
    const value = { storage: { nics: 2, nicGbps: 400 }, "in-band": { nics: 1, nicGbps: 25 } };
    const figure = { name: "otherNics", value, status: "verified" as const, asOf: "2026-07-20", sources: [] };
    expect(textOf(figure, 200)).toContain("storage: nics 2, nicGbps 400; in-band: nics 1, nicGbps 25");
  });
});

describe("sourceSection", () => {
  it("leaves out what is not known", () => {
    const [notes] = sourceSection([{ key: "KEY", title: "Title", address: "" }]).blocks;
    expect(notes).toEqual({ notes: ["KEY, Title"] });
  });
});
