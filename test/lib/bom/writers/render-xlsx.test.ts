import { billOf } from "../../../../lib/bom";
import { renderXlsx } from "../../../../lib/bom/writers/render-xlsx";
import { unzipped } from "../../../support/xlsx";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderXlsx", () => {
  it("has a sheet of sums, one for each system, and one of the sources", async () => {
    const { "xl/workbook.xml": workbook = "" } = unzipped(await renderXlsx(bom));
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["Summary", "Compute", "Network", "Power", "Cooling", "Sources"]);
  });

  it("writes a bill without lines and sources", async () => {
    const { "xl/workbook.xml": workbook = "" } = unzipped(await renderXlsx({ ...bom, lines: [], systems: [], sources: [] }));
    expect(workbook).toContain('name="Summary"');
    expect(workbook).not.toContain('name="Sources"');
  });
});
