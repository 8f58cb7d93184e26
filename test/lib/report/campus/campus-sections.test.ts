import { sharedFeedSections, siteCostSection, siteSection } from "../../../../lib/report/campus/campus-sections";
import { campusFixtureReport } from "../../../support/campus-fixture";
import { rowsOf } from "../../../support/section-rows";

const report = campusFixtureReport;
const names = (rows: readonly (readonly string[])[]) => rows.map(([name]) => name);

describe("siteSection", () => {
  it("has each site and the sum of all", () => {
    expect(names(rowsOf(siteSection(report)))).toEqual(["north", "south", "Total"]);
  });
});

describe("siteCostSection", () => {
  it("has the lines and the cost of each site", () => {
    expect(names(rowsOf(siteCostSection(report)))).toEqual(["north", "south"]);
  });
});

describe("sharedFeedSections", () => {
  it("has the load of each site on each shared feed, and no section without any", () => {
    expect(rowsOf(sharedFeedSections(report.plan)[0])[0]?.at(-1)).toMatch(/^north [\d.]+, south [\d.]+$/);
    expect(sharedFeedSections({ feeds: [] })).toEqual([]);
  });
});
