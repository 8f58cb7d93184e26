import fc from "fast-check";
import { instanceTypes } from "../../../../lib/catalog/instance-type";
import { efaCards, railDrillsOf } from "../../../../lib/replica/power/rail-drills";
import { efaLayout } from "../../../../lib/replica/efa-layout";
import type { FabricPlan, SitePlan } from "../../../../lib/plan/site-plan";
import { sampleReplica } from "../../../support/sample-replica";
import { sitePlan } from "../../../support/site-plan";

/** The sample site with so many rails. */
function withRails(rails: number): SitePlan {
  const site = sitePlan();
  return { ...site, fabrics: site.fabrics.map((fabric): FabricPlan => ({ ...fabric, rails })) };
}

function railsOf(rails: number, instanceType = "p5.48xlarge") {
  return sampleReplica({ instanceType, capacity: { kind: "spot" } }, withRails(rails)).railDrills;
}

describe("the rails of a replica", () => {
  it("are those of the site, with the network cards of a node shared out to them", () => {
    const drills = railsOf(8);
    expect(drills).toHaveLength(8);
    expect(drills[0]).toEqual({
      name: "rail-h100-1",
      lost: "rail 1 of pod h100-1",
      pod: "h100-1",
      devices: { first: 0, last: 3 },
      cards: [0, 1, 2, 3],
    });
    expect(drills[7]).toMatchObject({ devices: { first: 28, last: 31 }, cards: [28, 29, 30, 31] });
  });

  it("leave out a card that has no EFA device", () => {
    expect(railsOf(8, "p6-b300.48xlarge")[0]).toMatchObject({ devices: { first: 0, last: 1 }, cards: [1, 2] });
  });

  it("are of the first pod of each kind alone, so that more pods change none of them", () => {
    const pods = sampleReplica({ pods: 5 }, withRails(4)).railDrills;
    expect(pods).toEqual(sampleReplica({ pods: 1 }, withRails(4)).railDrills);
  });

  it.each([
    ["a site with one rail, whose loss is that of the pod", 1, "p5.48xlarge"],
    ["nodes with fewer adapters than rails", 8, "p4d.24xlarge"],
    ["nodes without adapters", 8, "g5.xlarge"],
  ])("are none in %s", (_, rails, type) => {
    expect(railsOf(rails, type)).toEqual([]);
  });

  it("have every EFA device once, and as many each as can be, for all types, layouts and rails", () => {
    const layouts = fc.constantFrom("ec2" as const, "parallelcluster" as const, "legacy" as const);
    fc.assert(
      fc.property(fc.constantFrom(...instanceTypes()), layouts, fc.integer({ min: 2, max: 16 }), (type, layout, rails) => {
        const interfaces = efaLayout(type, layout);
        const drills = railDrillsOf(withRails(rails), sampleReplica().pods, interfaces);
        const cards = efaCards(interfaces);
        if (cards.length < rails) return expect(drills).toEqual([]);
        expect(drills.flatMap((drill) => drill.cards)).toEqual(cards);
        for (const { cards: own, devices } of drills) {
          expect(own).toHaveLength(devices.last - devices.first + 1);
          expect(Math.abs(own.length - cards.length / rails)).toBeLessThan(1);
        }
      }),
    );
  });
});
