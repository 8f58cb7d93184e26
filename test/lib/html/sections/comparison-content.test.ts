import { comparisonContent } from "../../../../lib/html/sections/comparison-content";
import { sampleReport } from "../../report/sample-report";

describe("comparisonContent", () => {
  it("has published figures beside the model's, with the difference, source and note", () => {
    const { text } = comparisonContent(sampleReport.reported);
    expect(text).toMatch(/GPUs<\/th><td class="n">128<\/td><td class="n">100<\/td><td class="n">\+28\.0 %/);
    expect(text).toContain("with the building");
  });

  it("says where nothing was published", () => {
    expect(comparisonContent([]).text).toContain("no published figures");
  });
});
