import { billOf } from "../../../lib/bom";
import { letterOf, systemReferences, systemSheet } from "../../../lib/bom/system-sheet";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("systemSheet", () => {
  const { name, columns, rows, bold } = systemSheet(bom, "cooling");
  const column = (head: string) => rows.map((row) => row[columns.findIndex((column) => column.head === head)]);

  it("has a row for each line, and one of their sums", () => {
    expect(name).toBe("Cooling");
    expect(column("Part id")).toEqual(["manifold", "cdu", "chiller", null]);
    expect(bold).toEqual([3]);
  });

  it("calculates what a quantity costs, and has nothing there for a part without a price", () => {
    expect(column("Total (USD)")).toEqual([null, { formula: "C3*D3" }, { formula: "C4*D4" }, { formula: "SUM(E2:E4)" }]);
    expect(column("Low (USD)")[1]).toEqual({ formula: `C3*${letterOf("eachLow")}3` });
    expect(column("Status")[0]).toBe("no price");
  });

  it("tells where it is referred to", () => {
    const refer = systemReferences(bom, "cooling");
    expect([refer.sum("total"), refer.lines("status")]).toEqual(["Cooling!E5", "Cooling!I2:I4"]);
  });
});
