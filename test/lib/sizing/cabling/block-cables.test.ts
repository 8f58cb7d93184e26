import type { CheckedSite, SiteInput } from "../../../../lib/model";
import { blockCables } from "../../../../lib/sizing/cabling/block-cables";
import { smallSite } from "../../../support/random-sites";
import { checkedSample } from "../../../support/sample-site";
import { hallOf } from "../../../support/small-hall";

/** Three nodes in each of two racks, the second of which is farther from a leaf with cages of two ports. */
function shared(pod: Partial<SiteInput["pods"][number]>, fabric: Partial<NonNullable<SiteInput["fabrics"]>[number]> = {}) {
  const pods = [{ name: "a", node: "node-1-1", racks: 2, nodesPerRack: 3, ...pod }];
  const own = { name: "compute", switch: "split-16", leafGroup: "fabric" as const, ...fabric };
  const floor = { rowRacks: 6, rackPitch: "3 m", rowPitch: "1 m", rise: "0.5 m", slack: 0 };
  return cablesOf(smallSite({ pods, fabrics: [own], floor }));
}

function cablesOf(checked: CheckedSite) {
  const { hall, fabric, cabled } = hallOf(checked);
  const plane = hall.plane(fabric.fabric.name, 0);
  return blockCables(plane, cabled.media["node-leaf"] ?? [], (rack, other) => hall.floor.runM(rack, other));
}

describe("blockCables", () => {
  it("takes the cable of a cage as long as the farthest of its devices needs", () => {
    const [cables] = shared({});
    const parts = [0, 1, 2, 3, 4, 5].map((place) => cables?.cableAt(0, place));
    expect(parts).toEqual([
      ...["fan-2-2-400-3m", "fan-2-2-400-3m", "fan-2-2-400-7m"],
      ...["fan-2-2-400-7m", "fan-2-2-400-7m", "fan-2-2-400-7m"],
    ]);
  });

  it("has none where each link has a cable of its own", () => {
    expect(shared({}, { media: ["multimode"] })).toEqual([undefined]);
  });

  it("takes one for each port that fabric managers share, at the metres from there to their leaf", () => {
    const pods = [{ name: "a", node: "nvidia-dgx-h100", nodes: 4 }];
    const own = { switch: "nvidia-qm9700", tiers: 2 as const, reservedNodePorts: 2, managerGbps: 200 };
    const checked = checkedSample({ pods, fabrics: [{ name: "compute", ...own }] });
    const [nodes, managers] = cablesOf(checked);
    // In the cage after those of the four nodes.
    expect([nodes, managers?.cableAt(0, 2 * 4)]).toEqual([undefined, "generic-mpo-om4-split-5m"]);
  });
});
