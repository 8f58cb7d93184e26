import { PowerFeed } from "../../../lib/site";
import { Power } from "../../../lib/units";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

describe("PowerFeed", () => {
  const stack = synthSite((site) => {
    new PowerFeed(site, "grid", { kind: "utility", capacity: Power.kilowatts(200) });
    addPod(site);
  });
  const { input, lifecycle } = resourceOf(stack, "feed_grid");

  it("keeps its share of the plan", () => {
    const figures = figuresOf(stack, "feed_grid");
    expect(figures).toMatchObject({ name: "grid", kind: "utility", capacityKw: 200 });
    expect(figures["loadKw"]).toBeGreaterThan(0);
    expect(input).toMatch(/^utility [\d.]+ of 200 kW, 1 x utility-substation$/);
  });

  it("states that it carries its load", () => {
    expect(lifecycle?.postcondition).toEqual([
      {
        condition: "${local.feed_grid.loadKw <= local.feed_grid.capacityKw}",
        error_message: "Feed grid: load ${local.feed_grid.loadKw} kW exceeds capacity ${local.feed_grid.capacityKw} kW.",
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
