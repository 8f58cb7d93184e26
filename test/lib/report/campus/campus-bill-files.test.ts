import { renderCampusBill } from "../../../../lib/report";
import { campusFixtureReport } from "../../../support/campus-fixture";

const report = campusFixtureReport;

describe("renderCampusBill", () => {
  it("ends with the total of each site", () => {
    expect(renderCampusBill(report, "table")).toMatch(/\nSites\n[^]*^north [^]*^Total [^]*\n$/m);
    expect(renderCampusBill(report, "md")).toMatch(/\n## Sites\n[^]*\n\| north \| \d+ \| \$[\d.]+ M \|\n\| south [^\n]*\n$/);
    const { sites, totals } = JSON.parse(renderCampusBill(report, "json")) as {
      sites: { site: string; totals: { usd: number } }[];
      totals: { usd: number };
    };
    expect(sites.map(({ site }) => site)).toEqual(["north", "south"]);
    expect(sites.map((site) => site.totals.usd).reduce((a, b) => a + b)).toBeCloseTo(totals.usd);
  });

  it("has the site of each line in a spreadsheet", () => {
    expect(renderCampusBill(report, "csv")).toMatch(/,south: pod h100,/);
  });
});
