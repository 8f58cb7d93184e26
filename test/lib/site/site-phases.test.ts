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
});
