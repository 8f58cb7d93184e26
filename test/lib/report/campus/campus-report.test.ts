import { campusFixtureReport } from "../../../support/campus-fixture";

describe("reportCampus", () => {
  it("plans, bills and checks every site, and all together", () => {
    const { plan, bom, sites, findings, reported } = campusFixtureReport;
    expect(sites.map((site) => site.plan.site)).toEqual(["north", "south"]);
    expect(plan.totals.gpus).toBe(320);
    expect(bom.totals.lines).toBe(sites.map((site) => site.bom.totals.lines).reduce((a, b) => a + b));
    expect(findings).toHaveLength(sites.flatMap((site) => site.findings).length);
    for (const { path } of findings) expect(path).toMatch(/^(north|south): /);
    expect(reported).toMatchObject([{ metric: "gpus", modelled: 320, differencePct: 0 }]);
  });
});
