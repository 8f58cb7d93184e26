import { billOf } from "../../../../lib/bom";
import { letterOf, systemReferences, systemSheet } from "../../../../lib/bom/writers/system-sheet";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("systemSheet", () => {
  const { name, columns, rows, bold } = systemSheet(bom, "cooling");
  const column = (head: string) => rows.map((row) => row[columns.findIndex((column) => column.head === head)]);

  it("has a row for each line, and one of their sums", () => {
    expect(name).toBe("Cooling");
    expect(column("Part id")).toEqual(["manifold", "cdu", "chiller", null]);
    expect(bold).toEqual([3]);
  });

  it("calculates extended prices, and those of a part without a price once a unit price is filled in", () => {
    expect(column("Total (USD)")).toEqual([
      { formula: 'IF(ISBLANK(D2),"",C2*D2)' },
      { formula: "C3*D3" },
      { formula: "C4*D4" },
      { formula: 'IF(COUNT(F2:F4)=0,"",SUM(F2:F4))', format: '[<1000]"≥ "#,##0.00;"≥ "#,##0' },
    ]);
    expect(column("Low (USD)")[1]).toEqual({ formula: `C3*${letterOf("eachLow")}3` });
    expect(column("Price status")[0]).toBe("no price");
  });

  it("has references for other sheets", () => {
    const refer = systemReferences(bom, "cooling");
    expect([refer.sum("total"), refer.lines("status")]).toEqual(["Cooling!F5", "Cooling!K2:K4"]);
  });
});
