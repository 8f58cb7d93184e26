import type { SiteInput } from "../../../../lib/model";
import { hallOf } from "../../../support/small-hall";
import { smallSite } from "../../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

/** Where a hall of rows of six racks puts pods of two racks with two nodes of two NICs each, and their switches. */
function place(fabric: Partial<FabricInput>, leafPlacement: "end-of-row" | "in-rack" = "end-of-row", plane = 0) {
  const pods = [{ name: "a", node: "node-2-1", count: 4, racks: 2, nodesPerRack: 2 }];
  const fabrics = [{ name: "compute", switch: "plain-18", tiers: 2 as const, ...fabric }];
  const { hall, fabric: own } = hallOf(smallSite({ pods, fabrics, floor: { rowRacks: 6, leafPlacement } }));
  const placed = hall.plane(own.fabric.name, plane);
  const leaves = [...placed.leafRacks()];
  const nodes = (pod: number) => [0, 1, 2, 3].map((node) => placed.deviceRack(0, pod, node));
  return { plane: placed, hall, leaves, nodes };
}

describe("Plane", () => {
  it("stands nodes in the racks of their pod", () => {
    const { nodes } = place({ leafGroup: "fabric" });
    expect(nodes(0)).toEqual([0, 0, 1, 1]);
    expect(nodes(2)).toEqual([4, 4, 5, 5]);
  });

  it("stands leaves of pods beside them", () => {
    const { leaves, nodes, hall } = place({});
    expect(leaves).toHaveLength(8);
    expect(new Set(leaves.slice(0, 4)).size).toBe(1);
    expect(leaves.slice(0, 4)).not.toContain(nodes(0)[0]);
    expect(hall.floor.place(leaves[0] ?? 0).row).toBe(hall.floor.place(nodes(0)[0] ?? 0).row);
  });

  it("spreads leaves over the racks of their nodes where they stand there", () => {
    const { leaves, nodes } = place({}, "in-rack");
    expect(leaves.slice(0, 2)).toEqual([nodes(0)[0], nodes(0)[2]]);
    const own = place({ leafGroup: "rack" });
    expect(own.leaves.slice(0, 4)).toEqual(own.nodes(0));
  });

  it("stands shared switches one after the other, plane by plane, in whole racks", () => {
    // Of two units each, 20 fill a rack: 8 leaves of either plane, then 4 spines.
    const own = { leafGroup: "fabric" as const, switch: "twin-8", planes: 2, tiers: 3 as const };
    const [first, second] = [0, 1].map((plane) => place(own, "end-of-row", plane));
    const rack = first?.plane.switchRack("leaf", 0) ?? NaN;
    expect([first?.leaves, second?.leaves]).toEqual([Array(8).fill(rack), Array(8).fill(rack)]);
    expect([3, 4].map((spine) => first?.plane.switchRack("spine", spine))).toEqual([rack, rack + 1]);
    expect([0, 3, 4].map((spine) => first?.plane.inSameRack("spine", spine, 100))).toEqual([4, 1, 20]);
  });

  it("stands a leaf for fabric managers alone beside the one of its rail in the set before it", () => {
    const own = place({ reservedNodePorts: 41 });
    const spare = place({}).leaves.length;
    expect(own.leaves.length).toBeGreaterThan(spare);
    expect(own.leaves[spare]).toBe(own.leaves[spare - 2]);
  });

  it("stands it in the middle where all leaves are", () => {
    const { leaves, hall } = place({ leafGroup: "fabric", reservedNodePorts: 41 });
    const middle = Array.from({ length: hall.networkRacks.count }, (_, rack) => hall.floor.middleRack(rack));
    expect(leaves.every((rack) => middle.includes(rack))).toBe(true);
  });

  it("stands what it manages where its own fabric does", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 4, racks: 2, nodesPerRack: 2 }];
    const compute = { name: "compute", switch: "plain-8", planes: 2 };
    const management = { name: "management", role: "out-of-band" as const, switch: "edge-12", leafGroup: "rack" as const };
    const { hall } = hallOf(smallSite({ pods, fabrics: [compute, management], floor: { rowRacks: 6 } }));
    const [own, manager] = hall.fabrics;
    if (!own || !manager) throw new Error("no fabric");
    const plane = hall.plane(manager.fabric.name, 0);
    for (const [place, { device, pods: count, perPod }] of manager.members.entries()) {
      if (device.type !== "switch") continue;
      const other = hall.plane(own.fabric.name, device.plane);
      const expected = Array.from({ length: count * perPod }, (_, index) =>
        other.switchRack(device.tier, device.first + index),
      );
      const racks = Array.from({ length: count * perPod }, (_, index) =>
        plane.deviceRack(place, Math.floor(index / perPod), index % perPod),
      );
      expect(racks).toEqual(expected);
    }
    expect(manager.members.filter(({ device }) => device.type === "switch")).toHaveLength(4);
    expect(plane.deviceRack(1, 2, 1)).toBe(hall.floor.podRack(0, 2, 1));
  });

  it("fails for a tier outside the middle of the hall", () => {
    expect(() => place({}).plane.switchRack("core", 0)).toThrow("no core is in the middle of the hall");
  });
});
