import type { SiteStackProps } from "../../../stacks/site-stack";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

describe("addPhases", () => {
  it("keeps each phase of the plan", () => {
    const phases: SiteStackProps["phases"] = [
      { name: "first-light", date: "2026-01-01", pods: {} },
      { name: "whole", date: "2026-06-01", pods: { h100: 1 } },
    ];
    const stack = synthSite((site) => addPod(site), { phases });
    expect(figuresOf(stack, "phase_first-light")).toMatchObject({ name: "first-light", date: "2026-01-01", gpus: 0 });
    expect(figuresOf(stack, "phase_whole")["gpus"]).toBeGreaterThan(0);
  });

  it("limits each phase to what its feeds and its heat rejection carry", () => {
    const stack = synthSite((site) => addPod(site), { phases: [{ name: "first", date: "2026-01-01", pods: { h100: 1 } }] });
    expect(resourceOf(stack, "phase_first").lifecycle?.postcondition.map(({ condition }) => condition)).toEqual([
      "${alltrue([for feed in local.phase_first.feeds : feed.loadKw <= feed.capacityKw])}",
      "${local.phase_first.heatRejection.heatKw <= local.phase_first.heatRejection.capacityKw}",
    ]);
  });
});
