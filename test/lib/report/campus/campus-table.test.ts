import { campusTable } from "../../../../lib/report";
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
