import type { SiteInput } from "../../../lib/model";
import { leafStands, leavesPerPod } from "../../../lib/sizing/layout";
import { hallOf } from "../../support/small-hall";
import { smallSite } from "../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

/** A hall of pods of four nodes with two NICs, and a fabric of switches with 8 ports. */
function hall(own: Partial<FabricInput> = {}, site: Partial<SiteInput> = {}) {
  const pods = [{ name: "a", node: "node-2-1", count: 3, racks: 2, nodesPerRack: 2 }];
  return hallOf(smallSite({ pods, fabrics: [{ name: "compute", switch: "plain-8", ...own }], ...site }));
}

describe("layOut", () => {
  it("joins the pods of a fabric, each node with all its NICs unless it says how many", () => {
    expect(hall().wiring).toMatchObject({ rails: 2, endpoints: 24, linkGbps: 400, radix: 8, leafDown: 4, kinds: [0] });
    expect(hall({ nicsPerNode: 1 }).wiring).toMatchObject({ rails: 1, endpoints: 12 });
  });

  it("takes one NIC of each node on the fabrics of other roles, out of band one of 1 Gbps", () => {
    expect(hall({ role: "storage" }).wiring).toMatchObject({ rails: 1, endpoints: 12, linkGbps: 400 });
    expect(hall({ role: "out-of-band" }).wiring).toMatchObject({ rails: 1, endpoints: 12, linkGbps: 1 });
    expect(hall({ role: "storage", nicsPerNode: 2, nicGbps: 200 }).wiring).toMatchObject({ rails: 2, linkGbps: 200 });
  });

  it("splits ports and NICs over planes", () => {
    expect(hall({ planes: 2 }).wiring).toMatchObject({ endpoints: 24, linkGbps: 200, radix: 16, portsPerCage: 2 });
  });

  it("leaves out fabrics that none of the hall's pods is on", () => {
    const pods = [
      { name: "a", node: "node-2-1" },
      { name: "b", node: "node-4-1" },
    ];
    const fabrics = [
      { name: "compute", pods: ["a"] },
      { name: "storage", pods: ["b"], nicsPerNode: 1 },
    ];
    const { layout } = hall({}, { pods, fabrics });
    expect(layout.wirings.map(({ fabric, kinds, rails }) => [fabric.name, kinds, rails])).toEqual([
      ["compute", [0], 2],
      ["storage", [1], 1],
    ]);
  });

  it("gives each fabric NICs of its own, in the order of the site", () => {
    const fabrics = [{ name: "compute" }, { name: "storage", nicsPerNode: 1 }, { name: "in-band", nicsPerNode: 1 }];
    expect(hall({}, { fabrics }).layout.wirings.map((wiring) => wiring.firstNics)).toEqual([[0], [2], [3]]);
  });

  it("treats what fits on one switch as one group, whatever is asked for", () => {
    const { wiring } = hall({ switch: "plain-32" });
    expect(wiring.grouping).toEqual({ leafGroup: "fabric", topology: "fat-tree" });
    expect(wiring.leafDown).toBe(32);
  });

  it("adds leaves where fabric managers find no port left", () => {
    const leaves = (reservedNodePorts: number) => hall({ reservedNodePorts }).wiring.shape?.tiers[0]?.switches;
    expect([leaves(0), leaves(1), leaves(8), leaves(9)]).toEqual([6, 8, 8, 10]);
  });

  it("stands shared switches of each fabric, tier and plane in racks of their own", () => {
    const { layout, wiring } = hall({ leafGroup: "fabric", planes: 2, tiers: 2 });
    expect(wiring.middle).toEqual({ leaf: [0, 1], spine: [2, 3] });
    expect(layout.networkRacks).toBe(4);
  });

  it("stands leaves of all fabrics and planes beside their pod, one after the other", () => {
    const fabrics = [
      { name: "compute", switch: "plain-8", planes: 2 },
      { name: "storage", switch: "twin-8", nicsPerNode: 2 },
    ];
    const { layout } = hall({}, { fabrics });
    // Two leaves of one unit per plane, then two of two units.
    expect(layout.wirings.map((wiring) => wiring.podUnits)).toEqual([[[0], [2]], [[4]]]);
  });

  it("says why a fabric cannot be built, and stands none of its switches", () => {
    const slow = hall({ nicGbps: 800 }).wiring;
    expect(slow).toMatchObject({ shape: null, radix: 0, middle: {}, podUnits: [] });
    expect(slow.unbuildable).toBe("a port of plain-8 carries 400 Gbps, a link of this fabric 800 Gbps");
    expect(hall({ tiers: 1 }).wiring.unbuildable).toContain("one tier of 8-port switches");
    expect(hall({ tiers: 1 }).layout.networkRacks).toBe(0);
  });
});

describe("leafStands", () => {
  const stands = (leafGroup: "pod" | "rack" | "fabric", leafPlacement: "in-rack" | "end-of-row") => {
    const site = {
      pods: [{ name: "a", node: "node-2-1", racks: 8 }],
      fabrics: [{ name: "compute", leafGroup, tiers: 2 as const }],
    };
    const checked = smallSite({ ...site, floor: { leafPlacement } });
    return leafStands(hallOf(checked).wiring, checked.site);
  };

  it("is in the racks of the nodes for leaves of a rack, or where the floor says so", () => {
    expect([stands("rack", "end-of-row"), stands("pod", "in-rack")]).toEqual(["in-rack", "in-rack"]);
  });

  it("is beside the pod otherwise, and in the middle for leaves of all nodes", () => {
    expect([stands("pod", "end-of-row"), stands("fabric", "in-rack")]).toEqual(["beside", "middle"]);
  });
});

describe("leavesPerPod", () => {
  it("counts those of one pod in one plane", () => {
    const { wiring } = hall({ planes: 2 });
    const [member] = wiring.members;
    expect(member && leavesPerPod(wiring, member)).toBe(2);
  });
});
