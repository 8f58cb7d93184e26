import { checkedSample } from "../../../support/sample-site";
import { hallOf } from "../../../support/small-hall";

/** A storage fabric of QM9700 over DGX H100, with two NICs of 400 Gbps each, and servers of two of HDR. */
function storage(tiers: 1 | 2) {
  const HDR = {
    ...{ id: "hdr", class: "node", gpus: 0, nics: 0, nicGbps: 200, maximum: "1 kW", rackUnits: 1 },
    otherNics: { storage: { nics: 2, nicGbps: 200, nicLaneGbps: 50 } },
  };
  const pods = [
    { name: "dgx", node: "nvidia-dgx-h100", nodes: 400 },
    { name: "server", node: "hdr", nodes: 3 },
  ];
  const fabric = { name: "storage", role: "storage" as const, switch: "nvidia-qm9700", leafGroup: "fabric" as const, tiers };
  return hallOf(checkedSample({ pods, fabrics: [fabric], parts: [HDR] })).cabled;
}

describe("CabledFabric", () => {
  it("has the media of each layer, by attachment", () => {
    const { media } = storage(2);
    expect(media["node-leaf"]?.map(({ per, lower }) => [per, lower?.id])).toEqual([
      ["link", "nvidia-mma4z00-ns400"],
      ["cage", undefined],
    ]);
    expect(media["leaf-spine"]).toHaveLength(1);
    expect(media["spine-core"]).toBeUndefined();
  });

  it("counts its links once, however often it is asked", () => {
    const cabled = storage(2);
    expect(cabled.counts).toBe(cabled.counts);
    expect(cabled.media).toBe(cabled.media);
  });

  it("has no links where it cannot be built", () => {
    const cabled = storage(1);
    expect([cabled.counts, cabled.layers, cabled.media]).toEqual([null, [], {}]);
  });
});
