import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

describe("sizeNetworkRacks", () => {
  it("holds all switches with room for patch panels", () => {
    const { fabrics, networkRacks } = planSite(checkedSample());
    const units = 2 * fabrics.flatMap((fabric) => fabric.tiers).reduce((total, tier) => total + tier.switches, 0);
    expect(networkRacks.count).toBe(Math.ceil(units / 40));
    expect(networkRacks.rackPdus).toBeGreaterThanOrEqual(networkRacks.count);
  });

  it("needs none where no fabric can be built", () => {
    const plan = planSite(checkedSample({ fabrics: [{ name: "compute", tiers: 1 }] }));
    expect(plan.networkRacks).toMatchObject({ count: 0, rackPdus: 0 });
  });
});
