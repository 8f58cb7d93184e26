import * as fc from "fast-check";
import { Catalog } from "../../../../lib/catalog";
import { distributionSchema, type DistributionInput } from "../../../../lib/model";
import { planSite, portMap } from "../../../../lib/sizing";
import { networkDistribution, networkRacksOf, sizeNetworkRacks } from "../../../../lib/sizing/rack/network-racks";
import { randomSite, smallSite } from "../../../support/random-sites";
import { checkedSample } from "../../../support/sample-site";
import { lawRuns } from "../../../support/law-runs";

const distribution = (own: DistributionInput = {}) => distributionSchema.parse(own);

describe("networkRacksOf", () => {
  const catalog = Catalog.default().with([{ id: "small", class: "rack-pdu", capacity: "5 kW" }]);
  const supply = (own: DistributionInput = {}, redundancy: "N" | "2N" = "N") => ({
    ...{ distribution: distribution(own), redundancy, catalog },
  });

  it("gives each rack the PDUs that the mean of them draws, with spares", () => {
    expect(networkRacksOf(4, 120, supply())).toEqual({ count: 4, pdusPerRack: 1, workingPerRack: 1 });
    expect(networkRacksOf(4, 160, supply({}, "2N"))).toEqual({ count: 4, pdusPerRack: 4, workingPerRack: 2 });
    expect(networkRacksOf(4, 30, supply({ networkRackPdu: "small" }))).toMatchObject({ pdusPerRack: 2 });
  });

  it("has none without racks", () => {
    expect(networkRacksOf(0, 0, supply())).toEqual({ count: 0, pdusPerRack: 0, workingPerRack: 0 });
  });
});

describe("networkDistribution", () => {
  it("has the PDUs of racks of switches in place of the others, where the site names some", () => {
    expect(networkDistribution(distribution()).rackPdu).toBe("generic-rack-pdu");
    expect(networkDistribution(distribution({ networkRackPdu: "small" }))).toMatchObject({ rackPdu: "small", phases: 3 });
  });
});

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

  it("sums up halls, each with PDUs of its own number", () => {
    const halls = [
      { count: 2, racks: { count: 3, pdusPerRack: 2, workingPerRack: 1 } },
      { count: 1, racks: { count: 4, pdusPerRack: 1, workingPerRack: 1 } },
    ];
    const total = sizeNetworkRacks(halls, distribution({ networkRackPdu: "small" }));
    expect(total).toMatchObject({ count: 10, rackPdu: "small", rackPdus: 16, workingRackPdus: 10 });
  });

  it("counts as many PDUs as have a management port, over all halls of any site", () => {
    fc.assert(
      fc.property(randomSite, (site) => {
        const checked = smallSite(site);
        const { fabrics, networkRacks } = planSite(checked);
        const managers = fabrics.filter(({ role }) => role === "out-of-band");
        if (managers.length === 0 || managers.some(({ unbuildable }) => unbuildable !== null)) return;
        const pdus = new Set([...portMap(checked)].map(({ fromDevice }) => fromDevice));
        const own = [...pdus].filter((device) => /^(i\d+-)?r\d+-\d+-pdu\d+$/.test(device));
        expect(own).toHaveLength(networkRacks.rackPdus);
      }),
      { numRuns: lawRuns(40) },
    );
  });
});
