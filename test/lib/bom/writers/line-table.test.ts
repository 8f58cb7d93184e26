import { billOf } from "../../../../lib/bom";
import { lineTable, systemTable } from "../../../../lib/bom/writers/line-table";
import { tableIn, textsOf } from "../../../../lib/formats/table";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

/** The texts of a column of a form. */
function columnIn(form: "terminal" | "markdown" | "html", head: string): string[] {
  const { columns, rows } = tableIn(form, lineTable(bom));
  const index = columns.findIndex((column) => column.head === head);
  return rows.map((row) => textsOf(row[index] ?? "").join());
}

describe("lineTable", () => {
  it("has the same figures in every form that shows a column", () => {
    for (const head of ["Part", "Use", "Qty", "Price date", "Total", "kW"])
      expect(columnIn("terminal", head)).toEqual(columnIn("html", head));
    expect(columnIn("markdown", "Price status")).toEqual(columnIn("html", "Price status"));
  });

  it("marks an unverified price where no column has the status", () => {
    const index = bom.lines.findIndex(({ price }) => price?.status === "unverified");
    expect(columnIn("terminal", "Unit price")[index]).toMatch(/^\$.*\?$/);
    expect(columnIn("markdown", "Unit price")[index]).toMatch(/^\$.*\d|[KMB]$/);
  });

  it("says where a line has no price, which sorts last", () => {
    const cells = lineTable(bom).rows.flat();
    expect(cells).toContainEqual({ text: "no price", value: null });
  });

  it("has the totals below their columns", () => {
    const { columns, total } = lineTable(bom);
    expect(total).toHaveLength(columns.length);
    expect(total?.[columns.findIndex(({ head }) => head === "Total")]).toMatch(/^\$/);
  });
});

describe("systemTable", () => {
  it("has the lines of a system, as wide as those of the others", () => {
    const table = systemTable(bom, "power");
    expect(table.rows).toHaveLength(bom.lines.filter(({ system }) => system === "power").length);
    expect(table.aligned).toBe(systemTable(bom, "network").aligned);
  });
});
