import { deltaOf } from "../../../lib/bom";
import { reportSite } from "../../../lib/report";
import { planSite } from "../../../lib/sizing";
import { study, studyOfPlan } from "../../../lib/study";
import { checkedSample } from "../../support/sample-site";

const phases = [
  { name: "first", date: "2024-07-22", pods: { h100: 63 } },
  { name: "last", date: "2025-05-01", pods: { h100: 196 }, energized: { h100: 100 } },
];

describe("study", () => {
  it("computes each result once, when it is read", () => {
    const site = study(checkedSample({ phases, replica: {} }));
    for (const key of ["plan", "bom", "reported", "failuresOfPairs", "replica", "rented", "findings", "floor"] as const)
      expect(site[key]).toBe(site[key]);
    expect(site.phaseBills).toBe(site.phaseBills);
  });

  it("has one study for each phase, which leads back to the whole site", () => {
    const site = study(checkedSample({ phases }));
    expect(site.at("first").plan.phase).toBe("first");
    expect(site.at("first")).toBe(site.at("last").at("first"));
    expect(site.at("first").at()).toBe(site);
    expect(() => site.at("later").plan).toThrow("SITE009");
  });

  it("bills each phase as the report on it does", () => {
    const site = checkedSample({ phases });
    const bills = study(site).phaseBills;
    expect(bills.map(({ phase }) => phase)).toEqual(["first", "last"]);
    for (const { phase, systems, totals } of bills) {
      const { bom } = reportSite(site, phase);
      expect({ systems, totals }).toEqual({ systems: bom.systems, totals: bom.totals });
    }
  });

  it("has a replica where the site has one, and otherwise the problems that prevent it", () => {
    expect(study(checkedSample()).replicaPlan).toBeUndefined();
    expect(study(checkedSample()).rented).toBeUndefined();
    const rented = study(checkedSample({ replica: { pods: 1 } }));
    expect(rented.replicaPlan?.pods).toHaveLength(1);
    expect(rented.rented?.site).toBe("sample");
    const costly = study(checkedSample({ replica: { usdPerHour: 1 } }));
    expect(costly.replica.problems).toMatchObject([{ path: "replica.usdPerHour" }]);
    expect(() => costly.rented).toThrow("SITE004");
  });

  it("analyses the loss of pairs of units", () => {
    expect(study(checkedSample()).failuresOfPairs.every(({ kinds }) => kinds.length === 2)).toBe(true);
  });
});

describe("studyOfPlan", () => {
  it("keeps the plan, and works out the rest from it", () => {
    const checked = checkedSample({ phases });
    const plan = planSite(checked, "first");
    const site = studyOfPlan(checked, plan);
    expect(site.plan).toBe(plan);
    expect(deltaOf(study(checked).at("first").bom, site.bom).lines).toEqual([]);
    expect(site.floor.map(({ halls }) => halls)).toEqual(
      study(checked)
        .at("first")
        .floor.map(({ halls }) => halls),
    );
  });
});
