import { billOf, BOM_FORMATS, renderBom } from "../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderBom", () => {
  it.each(BOM_FORMATS)("writes the sample as %s", (format) => {
    expect(renderBom(bom, format)).toMatchSnapshot();
  });

  it("makes the table the default format", () => {
    expect(BOM_FORMATS[0]).toBe("table");
  });
});
