import { sharedFeedSections, siteCostSection, siteSection } from "../../../../lib/report/campus/campus-sections";
import type { Bom } from "../../../../lib/bom";
import { campusFixtureReport } from "../../../support/campus-fixture";
import { rowsOf } from "../../../support/section-rows";

const report = campusFixtureReport;
const names = (rows: readonly (readonly string[])[]) => rows.map(([name]) => name);

describe("siteSection", () => {
  it("has each site and the sum of all", () => {
    expect(names(rowsOf(siteSection(report)))).toEqual(["north", "south", "Total"]);
  });
});

describe("the cost of sites", () => {
  const euro: Bom["exchange"] = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-01", source: "s" };
  const inEuro = ({ bom, ...site }: (typeof report.sites)[number]) => ({ ...site, bom: { ...bom, exchange: euro } });
  const [north, south] = report.sites;
  const costs = (section: ReturnType<typeof siteSection>) => rowsOf(section).map((cells) => cells.at(-1));
  if (!north || !south) throw new Error("the fixture has two sites");

  it("is in the currency of each site, and the total in their common currency", () => {
    const all = { plan: report.plan, sites: [inEuro(north), inEuro(south)], bom: { ...report.bom, exchange: euro } };
    const expected = [/^EUR [\d.]+ M$/, /^EUR [\d.]+ M$/, /^EUR [\d.]+ M$/].map((text) => expect.stringMatching(text));
    expect(costs(siteSection(all))).toEqual(expected);
    expect(costs(siteCostSection(all))).toEqual(expected.slice(0, 2));
  });

  it("has a total in US dollars where the currencies differ", () => {
    const mixed = { plan: report.plan, sites: [inEuro(north), south], bom: report.bom };
    const expected = [/^EUR [\d.]+ M$/, /^\$[\d.]+ M$/, /^\$[\d.]+ M$/].map((text) => expect.stringMatching(text));
    expect(costs(siteSection(mixed))).toEqual(expected);
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
