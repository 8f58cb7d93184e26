import type { SiteStackProps } from "../../../stacks/site-stack";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";

describe("addPhases", () => {
  it("keeps each phase of the plan", () => {
    const phases: SiteStackProps["phases"] = [
      { name: "first-light", date: "2026-01-01", pods: {} },
      { name: "whole", date: "2026-06-01", pods: { h100: 1 } },
    ];
    const stack = synthSite((site) => addPod(site), { phases });
    expect(resourceOf(stack, "phase_first-light").input).toMatchObject({ name: "first-light", date: "2026-01-01", gpus: 0 });
    expect(resourceOf(stack, "phase_whole").input["gpus"]).toBeGreaterThan(0);
  });

  it("limits each phase to what its feeds and its heat rejection carry", () => {
    const stack = synthSite((site) => addPod(site), { phases: [{ name: "first", date: "2026-01-01", pods: { h100: 1 } }] });
    expect(resourceOf(stack, "phase_first").lifecycle?.postcondition.map(({ condition }) => condition)).toEqual([
      "${alltrue([for feed in self.input.feeds : feed.loadKw <= feed.capacityKw])}",
      "${self.input.heatRejection.heatKw <= self.input.heatRejection.capacityKw}",
    ]);
  });
});
