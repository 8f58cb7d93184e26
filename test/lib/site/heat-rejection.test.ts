import { HeatRejection } from "../../../lib/site";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

describe("HeatRejection", () => {
  it("keeps its share of the plan at an address that does not depend on its id", () => {
    const stack = synthSite((site) => {
      new HeatRejection(site, "chillers", { redundancy: "N+1" });
      addPod(site);
    });
    const { input, lifecycle } = resourceOf(stack, "heat_rejection");
    expect(input).toMatch(/^chiller [\d.]+ of [\d,.]+ kW, \d x air-cooled-chiller N\+1, draws [\d.]+ kW$/);
    expect(figuresOf(stack, "heat_rejection")).toMatchObject({ part: "air-cooled-chiller", redundancy: "N+1" });
    expect(lifecycle?.postcondition[0]?.condition).toBe("${local.heat_rejection.heatKw <= local.heat_rejection.capacityKw}");
  });

  it("fails where a site has two of it", () => {
    const build = () =>
      synthSite((site) => {
        new HeatRejection(site, "chillers");
        new HeatRejection(site, "towers");
      });
    expect(build).toThrow(/MODEL004 at sample\/towers: a site may have only one HeatRejection/);
  });
});
