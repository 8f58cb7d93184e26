import { PowerFeed } from "../../../lib/site";
import { Power } from "../../../lib/units";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";

describe("PowerFeed", () => {
  const stack = synthSite((site) => {
    new PowerFeed(site, "grid", { kind: "utility", capacity: Power.kilowatts(200) });
    addPod(site);
  });
  const { input, lifecycle } = resourceOf(stack, "feed_grid");

  it("keeps its share of the plan", () => {
    expect(input).toMatchObject({ name: "grid", kind: "utility", capacityKw: 200 });
    expect(input["loadKw"]).toBeGreaterThan(0);
  });

  it("states that it carries its load", () => {
    expect(lifecycle?.postcondition).toEqual([
      {
        condition: "${self.input.loadKw <= self.input.capacityKw}",
        error_message: "Feed grid carries ${self.input.loadKw} kW, more than its ${self.input.capacityKw} kW.",
      },
    ]);
  });

  it("takes a capacity as text as well", () => {
    const written = synthSite((site) => {
      new PowerFeed(site, "grid", { kind: "utility", capacity: "200 kW" });
      addPod(site);
    });
    expect(written).toEqual(stack);
  });
});
