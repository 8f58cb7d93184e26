import type { SiteInput } from "../../../lib/model";
import { leafGroups } from "../../../lib/sizing/leaf-group";
import { Placement } from "../../../lib/sizing/placement";
import { hallOf } from "../../support/small-hall";
import { smallSite } from "../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

/** Where a hall of rows of six racks puts pods of two racks with two nodes of two NICs each, and their switches. */
function place(fabric: Partial<FabricInput>, leafPlacement: "end-of-row" | "in-rack" = "end-of-row", plane = 0) {
  const pods = [{ name: "a", node: "node-2-1", count: 4, racks: 2, nodesPerRack: 2 }];
  const fabrics = [{ name: "compute", switch: "plain-18", tiers: 2 as const, ...fabric }];
  const { layout, wiring } = hallOf(smallSite({ pods, fabrics, floor: { rowRacks: 6, leafPlacement } }));
  const placement = new Placement(layout, wiring, plane);
  const leaves = [...leafGroups(wiring)].flatMap((group) =>
    Array.from({ length: group.leaves }, (_, leaf) => placement.leafRack(group, leaf)),
  );
  const nodes = (pod: number) => [0, 1, 2, 3].map((node) => placement.nodeRack(0, pod, node));
  return { placement, wiring, layout, leaves, nodes };
}

describe("Placement", () => {
  it("stands nodes in the racks of their pod", () => {
    const { nodes } = place({ leafGroup: "fabric" });
    expect(nodes(0)).toEqual([0, 0, 1, 1]);
    expect(nodes(2)).toEqual([4, 4, 5, 5]);
  });

  it("stands leaves of pods beside them", () => {
    const { leaves, nodes, layout } = place({});
    expect(leaves).toHaveLength(8);
    expect(new Set(leaves.slice(0, 4)).size).toBe(1);
    expect(leaves.slice(0, 4)).not.toContain(nodes(0)[0]);
    expect(layout.floor.place(leaves[0] ?? 0).row).toBe(layout.floor.place(nodes(0)[0] ?? 0).row);
  });

  it("spreads leaves over the racks of their nodes where they stand there", () => {
    const { leaves, nodes } = place({}, "in-rack");
    expect(leaves.slice(0, 2)).toEqual([nodes(0)[0], nodes(0)[2]]);
    const own = place({ leafGroup: "rack" });
    expect(own.leaves.slice(0, 4)).toEqual(own.nodes(0));
  });

  it("stands the planes' shared switches in racks of their own", () => {
    const [first, second] = [0, 1].map((plane) => place({ leafGroup: "fabric", planes: 2 }, "end-of-row", plane).leaves);
    expect(first?.some((rack) => second?.includes(rack))).toBe(false);
  });

  it("stands a leaf for fabric managers alone beside the one of its rail in the set before it", () => {
    const { placement, leaves, wiring } = place({ reservedNodePorts: 41 });
    const spare = leaves.length;
    expect(wiring.shape?.tiers[0]?.switches).toBeGreaterThan(spare);
    expect(placement.spareLeafRack(spare, leaves)).toBe(leaves[spare - 2]);
    expect(placement.spareLeafRack(1, [7])).toBe(7);
  });

  it("stands it in the middle where all leaves are", () => {
    const { placement, leaves } = place({ leafGroup: "fabric", reservedNodePorts: 41 });
    expect(placement.spareLeafRack(leaves.length, leaves)).toBe(placement.middleRack("leaf", leaves.length));
  });

  it("fails for a tier that does not stand in the middle", () => {
    expect(() => place({}).placement.middleRack("core", 0)).toThrow("no core stands in the middle");
  });
});
