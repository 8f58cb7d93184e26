import { billOf, totalsTable } from "../../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("totalsTable", () => {
  it("has a row for each system and one for the whole", () => {
    const rows = totalsTable(bom).split("\n").slice(2);
    expect(rows.map((row) => row.split(" ")[0])).toEqual(["Compute", "Network", "Power", "Cooling", "Total"]);
  });

  it("leaves unknown totals empty, and marks partly known ones", () => {
    expect(totalsTable(bom)).toMatch(/\nPower +6 +\$23\.6 M +\$11\.8 M +\$47\.2 M +84\.4 %\n/);
    expect(totalsTable(bom)).toMatch(/\nTotal .* 187 +≥ 2,128 +68\.7 %$/);
  });
});
