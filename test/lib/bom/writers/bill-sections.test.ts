import { billOf, billNotesBlock, sourceSections, systemSections } from "../../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("systemSections", () => {
  it("has the number of lines and the cost of each system above its lines", () => {
    expect(systemSections(bom).map(({ heading }) => heading)).toContain("Power: 6 lines, $23.6 M");
  });
});

describe("billNotesBlock", () => {
  it("warns of the scope and quality of the totals", () => {
    expect(billNotesBlock(bom)).toMatchObject({ tone: "warning", notes: expect.arrayContaining([expect.any(String)]) });
  });
});

describe("sourceSections", () => {
  it("has a note for each source, and no section without any", () => {
    expect(sourceSections(bom)[0]?.blocks[0]).toMatchObject({ notes: { length: bom.sources.length } });
    expect(sourceSections({ sources: [] })).toEqual([]);
  });
});
