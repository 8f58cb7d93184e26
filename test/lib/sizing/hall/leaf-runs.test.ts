import type { SiteInput } from "../../../../lib/model";
import { leafRuns } from "../../../../lib/sizing/hall/leaf-runs";
import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

function runs(own: Partial<FabricInput>, pods: SiteInput["pods"]) {
  const { hall, fabric } = hallOf(smallSite({ pods, fabrics: [{ name: "compute", switch: "plain-8", ...own }] }));
  return [...leafRuns(hall.plane(fabric.fabric.name, 0))];
}

const POD = [{ name: "a", node: "node-2-1", racks: 2, nodesPerRack: 2 }];

describe("leafRuns", () => {
  it("joins the nodes of a rack with a leaf of each rail, each rack from the next port on", () => {
    expect(runs({ tiers: 2 }, POD)).toMatchObject([
      { of: { member: 0, pod: 0 }, device: 0, nic: 0, rails: 2, links: 2, leaf: 0, places: [0, 0] },
      { of: { member: 0, pod: 0 }, device: 2, nic: 0, rails: 2, links: 2, leaf: 0, places: [2, 2] },
    ]);
  });

  it("fills leaf after leaf without rails, also where NICs of a node end on two of them", () => {
    const own = { topology: "fat-tree", tiers: 2, leafGroup: "fabric", freeLeafPorts: 1 } as const;
    const filled = runs(own, [{ name: "a", node: "node-2-1", racks: 1, nodes: 3 }]);
    expect(filled.map(({ device, nic, links, leaf, places }) => [device, nic, links, leaf, places])).toEqual([
      [0, 0, 3, 0, [0]],
      [1, 1, 3, 1, [0]],
    ]);
  });

  it("puts fabric managers behind the devices, beside their leaf", () => {
    const managers = runs({ tiers: 2, reservedNodePorts: 2 }, POD).filter(({ of }) => of === null);
    expect(managers).toMatchObject([
      { device: 0, rails: 1, links: 1 },
      { device: 1, rails: 1, links: 1 },
    ]);
  });
});
