import { planSite } from "../../../lib/sizing";
import { SiteSizing } from "../../../lib/sizing/site-sizing";
import { stagesOf } from "../../support/stages";
import { checkedSample } from "../../support/sample-site";

const phases = [
  { name: "built", date: "2025-01-01", pods: { h100: 100 }, energized: { h100: 20 }, feeds: { grid: "40 MW" } },
  { name: "running", date: "2025-02-01", pods: { h100: 100 }, feeds: { grid: "40 MW" } },
];

describe("SiteSizing", () => {
  it("plans a phase alone as the phase is planned, without phases", () => {
    const checked = checkedSample({ phases });
    const { phase, phases: planned, ...plan } = planSite(checked, "built");
    expect([phase, planned.length]).toEqual(["built", 2]);
    expect(new SiteSizing(checked).planAlone("built")).toEqual({ ...plan, phase: null, phases: [] });
  });

  it("sizes a phase once where all that stands is energized, twice where not, and each state of the site once", () => {
    const sizing = new SiteSizing(checkedSample({ phases }));
    const stages = stagesOf(() => {
      for (const phase of [undefined, "built", "running"]) sizing.plan(phase);
      sizing.planAlone("built");
      sizing.hallsAt("running");
    });
    expect(stages).toMatchObject({ size: 4, resolve: 3 });
  });

  it("lays out the halls of states with the same pods once", () => {
    const sizing = new SiteSizing(checkedSample({ phases }));
    expect(stagesOf(() => sizing.plan())).toMatchObject({ "lay out": 3 });
    expect(sizing.hallsAt("built")).toBe(sizing.hallsAt("running"));
    expect(sizing.hallsAt()).not.toBe(sizing.hallsAt("running"));
  });
});
