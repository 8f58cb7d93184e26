import type { SiteInput } from "../../../../lib/model";
import { cablePlan } from "../../../../lib/sizing/cabling/cable-plan";
import { checkedSample } from "../../../support/sample-site";
import { hallOf } from "../../../support/small-hall";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

const HDR = {
  ...{ id: "hdr", class: "node", gpus: 0, nics: 0, nicGbps: 200, maximum: "1 kW", rackUnits: 1 },
  otherNics: { storage: { nics: 2, nicGbps: 200, nicLaneGbps: 50 } },
};

/** A storage fabric of QM9700 over four DGX H100, with two NICs of 400 Gbps each, and three servers of two of HDR. */
function storage(own: Partial<FabricInput> = {}) {
  const pods = [
    { name: "dgx", node: "nvidia-dgx-h100", nodes: 4 },
    { name: "server", node: "hdr", nodes: 3 },
  ];
  const fabric = {
    name: "storage",
    role: "storage" as const,
    switch: "nvidia-qm9700",
    leafGroup: "fabric" as const,
    ...own,
  };
  return hallOf(checkedSample({ pods, fabrics: [fabric], parts: [HDR] })).cabled;
}

function nodeLayer(own?: Partial<FabricInput>) {
  const { layers, media } = storage(own);
  const [layer] = layers;
  return layer && cablePlan(layer, media["node-leaf"]);
}

describe("cablePlan", () => {
  it("buys for each kind of links what suits it: fibre with modules at both ends, or cables with ends of their own", () => {
    const plan = nodeLayer({ reservedNodePorts: 4, managerGbps: 200 });
    expect(plan?.count).toBe(8 + 6 + 4);
    const cables = plan?.cables.map(({ part, count }) => [part.replace(/-\d+m$/, ""), count]);
    expect(cables).toEqual([
      ["generic-mpo-om4", 8],
      ["nvidia-mfa7u10", 3],
      ["generic-mpo-om4-split", 2],
    ]);
    expect(plan?.transceivers.map(({ part, count, end }) => [part, count, end])).toEqual([
      ["nvidia-mma4z00-ns400", 8, "lower"],
      ["nvidia-mma4z00-ns400-200g", 4, "lower"],
      // Four cages of nodes, and one of two ports for managers.
      ["nvidia-mma4z00-ns", 4 + 1, "upper"],
    ]);
  });

  it("has neither cables nor modules where one kind of links has no media, and still tells lengths", () => {
    const plan = nodeLayer({ media: ["multimode"] });
    expect(plan).toMatchObject({ cables: [], transceivers: [], count: 14 });
    expect(plan?.lengthM).toBeGreaterThan(2);
  });
});
