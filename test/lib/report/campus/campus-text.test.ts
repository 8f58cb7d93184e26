import { campusTable, renderCampusBill } from "../../../../lib/report";
import { campusFixtureReport } from "../../../support/campus-fixture";

const report = campusFixtureReport;

describe("campusTable", () => {
  const text = campusTable(report);

  it("shows all sites together, each site, shared feeds and published figures", () => {
    expect(text).toMatch(/^both: North and south\n/);
    expect(text).toMatch(/^north +128 +2 /m);
    expect(text).toMatch(/^Total +320 +5 /m);
    expect(text).toMatch(/^grid +1,000\.0 +[\d.]+ +[\d.]+ % +north [\d.]+, south [\d.]+$/m);
    expect(text).toMatch(/Model against published figures[^]*a filing/);
    expect(text).toMatch(/Findings: 4 warnings, 2 notes\.\n$/);
  });

  it("stays within 100 columns", () => {
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("omits empty sections", () => {
    const bare = campusTable({ ...report, plan: { ...report.plan, title: "both", feeds: [] }, reported: [] });
    expect(bare).toMatch(/^both\n/);
    expect(bare).not.toMatch(/Shared feeds|published/);
  });
});

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
