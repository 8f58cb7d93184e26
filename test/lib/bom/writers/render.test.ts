import { billOf, BOM_FILE_FORMATS, BOM_FORMATS, bomFile, renderBom } from "../../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderBom", () => {
  it.each(BOM_FORMATS)("writes the sample as %s", (format) => {
    expect(renderBom(bom, format)).toMatchSnapshot();
  });

  it("makes the table the default format", () => {
    expect(BOM_FORMATS[0]).toBe("table");
  });
});

describe("bomFile", () => {
  it("writes text formats as text, and all others as bytes", async () => {
    const contents = await Promise.all(BOM_FILE_FORMATS.map((format) => bomFile(bom, format)));
    expect(contents.map((content) => typeof content === "string")).toEqual(
      BOM_FILE_FORMATS.map((format) => (BOM_FORMATS as readonly string[]).includes(format)),
    );
    expect(contents[0]).toBe(renderBom(bom, "table"));
  });
});
