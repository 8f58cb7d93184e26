import { EnergyStorage } from "../../../lib/site";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

describe("EnergyStorage", () => {
  it("keeps its share of the plan and has no limit", () => {
    const stack = synthSite((site) => {
      new EnergyStorage(site, "bess", { part: "tesla-megapack-2xl", count: 2 });
      addPod(site);
    });
    const { input, lifecycle } = resourceOf(stack, "storage_bess");
    expect(input).toBe("1,958 kW, 7,832 kWh, 2 x tesla-megapack-2xl");
    expect(figuresOf(stack, "storage_bess")).toMatchObject({ name: "bess", part: "tesla-megapack-2xl", count: 2 });
    expect(lifecycle).toBeUndefined();
  });
});
