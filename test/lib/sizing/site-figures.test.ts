import { planSite, siteFigures } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

const ofSite = (changes: Parameters<typeof checkedSample>[0] = {}) => {
  const plan = planSite(checkedSample(changes));
  return { plan, figures: siteFigures(plan) };
};

describe("siteFigures", () => {
  it("tells the grid from what generates on the site", () => {
    const { figures } = ofSite();
    expect(figures).toMatchObject({ gridPowerKw: 150_000, generators: 15 });
    expect(figures.generatorPowerKw).toBeCloseTo(15 * 16_470);
  });

  it("adds up switches of all tiers and fabrics", () => {
    const { plan, figures } = ofSite();
    const tiers = plan.fabrics.flatMap((fabric) => fabric.tiers);
    expect(figures.switches).toBe(tiers.map((tier) => tier.switches).reduce((a, b) => a + b, 0));
  });

  it("counts batteries with their power and energy, and none where there are none", () => {
    const none = { batteries: 0, batteryPowerKw: 0, batteryEnergyKwh: 0 };
    expect(ofSite().figures).toMatchObject(none);
    const power = { storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 10 }] };
    expect(ofSite({ power }).figures).toMatchObject({ batteries: 10, batteryPowerKw: 9790, batteryEnergyKwh: 39_160 });
  });

  it("has water for a day of 24 hours where some evaporates", () => {
    const heatRejection = { part: "generic-cooling-tower" };
    const { plan, figures } = ofSite({ cooling: { heatRejection } });
    expect(figures.waterLPerDay).toBe(plan.cooling.heatRejection.waterLPerHour * 24);
    expect(figures.waterLPerDay).toBeGreaterThan(0);
    expect(ofSite().figures.waterLPerDay).toBe(0);
  });
});
