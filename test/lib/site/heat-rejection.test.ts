import { HeatRejection } from "../../../lib/site";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";

describe("HeatRejection", () => {
  it("keeps its share of the plan at an address that does not depend on its id", () => {
    const stack = synthSite((site) => {
      new HeatRejection(site, "chillers", { redundancy: "N+1" });
      addPod(site);
    });
    const { input, lifecycle } = resourceOf(stack, "heat_rejection");
    expect(input).toMatchObject({ part: "air-cooled-chiller", redundancy: "N+1" });
    expect(lifecycle?.postcondition[0]?.condition).toBe("${self.input.heatKw <= self.input.capacityKw}");
  });

  it("fails where a site has two of it", () => {
    const build = () =>
      synthSite((site) => {
        new HeatRejection(site, "chillers");
        new HeatRejection(site, "towers");
      });
    expect(build).toThrow(/MODEL004 at sample\/towers: a site has one HeatRejection/);
  });
});
