import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

describe("sizeNetworkRacks", () => {
  it("counts racks of switches as they stand on the floor, with room for patch panels", () => {
    const fabrics = [{ name: "compute", switch: "nvidia-qm9700", leafGroup: "fabric" as const }];
    const pods = [{ name: "dgx", node: "nvidia-dgx-h100", nodes: 127, count: 1 }];
    const { networkRacks } = planSite(checkedSample({ pods, fabrics }));
    // Of 40 usable units, 32 leaves of one unit take one rack and 16 spines another.
    expect(networkRacks).toMatchObject({ count: 2 });
    expect(networkRacks.rackPdus).toBeGreaterThanOrEqual(2);
  });

  it("has room for all switches of a large site", () => {
    const { fabrics, networkRacks } = planSite(checkedSample());
    const units = 2 * fabrics.flatMap((fabric) => fabric.tiers).reduce((total, tier) => total + tier.switches, 0);
    expect(networkRacks.count).toBeGreaterThanOrEqual(Math.ceil(units / 40));
  });

  it("needs none for leaves in the racks of their nodes", () => {
    const fabrics = [{ name: "compute", switch: "nvidia-qm9700", tiers: 1 as const }];
    const pods = [{ name: "dgx", node: "nvidia-dgx-h100", nodes: 32 }];
    const count = (leafPlacement: "in-rack" | "end-of-row") =>
      planSite(checkedSample({ pods, fabrics, floor: { leafPlacement } })).networkRacks.count;
    expect([count("in-rack"), count("end-of-row")]).toEqual([0, 1]);
  });

  it("needs none where no fabric can be built", () => {
    const plan = planSite(checkedSample({ fabrics: [{ name: "compute", tiers: 1 }] }));
    expect(plan.networkRacks).toMatchObject({ count: 0, rackPdus: 0 });
  });
});
