import { Catalog } from "../../../../lib/catalog";
import { fabricSchema, type FabricInput } from "../../../../lib/model";
import { join, leavesPerPod, switchesKw } from "../../../../lib/sizing/topology/fabric-topology";
import type { Member } from "../../../../lib/sizing/topology/member";
import { nodeMember, switchMember } from "../../../support/member";

/** A fabric of the catalog's switches over nodes of a DGX H100's kind, four in each of four racks of a pod. */
function topology(own: Partial<FabricInput>, members: Member[] = [dgx()]) {
  const nics = [{ gbps: own.role === "out-of-band" ? 1 : 400 }];
  return join(fabricSchema.parse({ name: "any", ...own }), members, nics, Catalog.default());
}

const dgx = (own: Partial<Member> = {}) => nodeMember({ pods: 4, racks: 4, perPod: 16, perRack: 4, nics: 8, ...own });
const bmc = (own: Partial<Member> = {}) => dgx({ nics: 1, ...own });
const switches = (own: ReturnType<typeof topology>) => own.shape?.tiers.map((tier) => tier.switches);

describe("join", () => {
  it("takes the switches at the speed of a link, which planes share out", () => {
    expect(topology({})).toMatchObject({ rails: 8, endpoints: 512, leaf: { linkGbps: 400, radix: 128 }, leafDown: 64 });
    expect(topology({ planes: 2 })).toMatchObject({ endpoints: 512, leaf: { linkGbps: 200, radix: 256, portsPerCage: 4 } });
  });

  it("counts the rails of the device with most of them, and the NICs of all", () => {
    expect(topology({}, [dgx(), nodeMember(), switchMember()])).toMatchObject({ rails: 8, endpoints: 512 + 8 + 3 });
  });

  it("joins SN2201 leaves of 48 ports by two uplinks of 100 Gbps with SN4600C spines", () => {
    const own = topology({ role: "out-of-band", topology: "fat-tree" }, [bmc(), switchMember()]);
    expect(own.leaf).toMatchObject({ device: { id: "nvidia-sn2201" }, linkGbps: 1, radix: 48 });
    expect(own.upper).toMatchObject({ device: { id: "nvidia-sn4600c" }, linkGbps: 100, radix: 64 });
    expect(own.leafDown).toBe(48);
    // A leaf for each pod and one for the switches in the middle.
    expect(own.shape?.tiers).toEqual([
      { tier: "leaf", switches: 5, downPorts: 48, upPorts: 2 },
      { tier: "spine", switches: 2, downPorts: 5, upPorts: 0 },
    ]);
    expect(own.shape?.leafSpine).toEqual({ leavesPerGroup: 5, spinesPerGroup: 2, links: 1 });
  });

  it("joins leaves with spines of another radix", () => {
    const leafGroup = "fabric" as const;
    const pods = [dgx({ pods: 64 })];
    expect(switches(topology({ switch: "nvidia-qm9700", leafGroup }, pods))).toHaveLength(3);
    const own = topology({ switch: "nvidia-qm9700", spineSwitch: "nvidia-sn5600", leafGroup, tiers: 3 }, pods);
    expect([own.leaf.radix, own.upper.radix, own.leafDown]).toEqual([64, 128, 32]);
    expect(
      switches(topology({ switch: "nvidia-qm9700", spineSwitch: "nvidia-sn5600", leafGroup }, [dgx({ pods: 16 })])),
    ).toEqual([64, 16]);
    expect(switches(topology({ switch: "nvidia-qm9700", leafGroup }, [dgx({ pods: 16 })]))).toEqual([64, 32]);
  });

  it("keeps ports of each leaf free, whole cages of them", () => {
    const group = { switch: "nvidia-qm9700", leafGroup: "fabric" } as const;
    expect(topology({ ...group, oversubscription: 4 / 3, freeLeafPorts: 7 }).shape?.tiers[0]).toMatchObject({
      ...{ switches: 16, downPorts: 32, upPorts: 24 },
    });
    const alone = topology({ ...group, tiers: 1, freeLeafPorts: 8 }, [dgx({ pods: 3 })]);
    expect([switches(alone), alone.leafDown]).toEqual([[8], 56]);
  });

  it("treats what fits on one switch as one group, whatever is asked for", () => {
    const own = topology({ leafGroup: "rack" }, [dgx({ pods: 1 })]);
    expect(own.grouping).toEqual({ leafGroup: "fabric", topology: "fat-tree" });
    expect([switches(own), own.leafDown]).toEqual([[1], 128]);
  });

  it("leaves rails apart where none has more than one switch", () => {
    const own = topology({ tiers: 1, leafGroup: "fabric" });
    expect([switches(own), own.leafDown]).toEqual([[8], 128]);
    expect(own.grouping).toMatchObject({ topology: "rail-optimized" });
  });

  it("says of a port that is fast enough that it has too few lanes", () => {
    const fabric = fabricSchema.parse({ name: "any", switch: "nvidia-qm9700" });
    const lanes = (nicLaneGbps: number) =>
      join(fabric, [dgx({ nicLaneGbps })], [{ gbps: 400, laneGbps: nicLaneGbps }], Catalog.default()).unbuildable;
    expect([lanes(50), lanes(100)]).toEqual(["a port of nvidia-qm9700 has fewer lanes than a NIC of the fabric", null]);
  });

  it("adds a leaf of each rail where fabric managers find no port left", () => {
    const leaves = (reservedNodePorts: number) =>
      switches(topology({ reservedNodePorts, leafGroup: "fabric", tiers: 2 }))?.[0];
    expect([leaves(0), leaves(1)]).toEqual([8, 16]);
  });

  it("takes the ports of peer links off a leaf before it divides the others", () => {
    const pair = topology({ peerLinks: 2, leafGroup: "fabric", oversubscription: 15, tiers: 2 }, [dgx({ nics: 2 })]);
    // Of 126 ports 118 serve nodes, since no cage of two ports serves both sides.
    expect(pair).toMatchObject({ peers: 2, leafDown: 118 });
    expect(pair.shape?.tiers[0]).toMatchObject({ switches: 2, upPorts: 8 });
    expect(topology({ peerLinks: 1, leafGroup: "fabric", tiers: 2 }, [dgx({ nics: 2 })]).leafDown).toBe(62);
  });

  it("takes peer links of the uplink ports of a leaf that has such", () => {
    const own = topology({ role: "out-of-band", topology: "fat-tree", peerLinks: 2 }, [bmc({ perPod: 60, perRack: 15 })]);
    expect(own).toMatchObject({ peers: 2, leafDown: 48 });
    expect(own.shape?.tiers[0]).toMatchObject({ switches: 8, upPorts: 2 });
    expect(topology({ role: "out-of-band", topology: "fat-tree", peerLinks: 4 }, [bmc()]).unbuildable).toBe(
      "4 peer links of a leaf take all 4 uplink ports of nvidia-sn2201",
    );
  });

  it("leaves a pair of leaves without spines where all nodes fit on it", () => {
    const own = topology({ peerLinks: 2, leafGroup: "fabric" }, [dgx({ nics: 2 })]);
    expect([switches(own), own.leafDown, own.peers]).toEqual([[2], 126, 2]);
  });

  it("has no peer links where leaves do not come in pairs", () => {
    expect(topology({ peerLinks: 2 }).peers).toBe(0);
    expect(topology({ peerLinks: 2, topology: "fat-tree", leafGroup: "fabric" }, [dgx({ nics: 2, pods: 1 })]).peers).toBe(0);
    expect(topology({ peerLinks: 2, topology: "fat-tree", leafGroup: "fabric" }, [dgx({ nics: 2, pods: 6 })]).peers).toBe(2);
  });

  it("leaves room for links out of the site on the topmost switches, be they spines or the only leaf", () => {
    const one = topology({ externalLinks: 5 }, [dgx({ pods: 1, perPod: 15 })]);
    // A switch of 128 ports has 122 left beside three cages of two.
    expect([switches(one), one.leafDown]).toEqual([[1], 122]);
    expect(switches(topology({ externalLinks: 9 }, [dgx({ pods: 1, perPod: 15 })]))?.length).toBe(2);
    const full = [dgx({ pods: 64 })];
    const spines = (externalLinks: number) =>
      switches(topology({ leafGroup: "fabric", externalLinks, tiers: 2 }, full))?.[1];
    expect([spines(0), spines(1)]).toEqual([64, undefined]);
  });

  it("joins no spines where the uplinks of leaves go to another fabric", () => {
    const own = topology({ role: "out-of-band", topology: "fat-tree", uplinksTo: "in-band" }, [bmc()]);
    expect(own.shape).toMatchObject({ tiers: [{ switches: 4, downPorts: 48, upPorts: 2 }], leafSpine: null });
    expect(own.leafDown).toBe(48);
    expect(topology({ uplinksTo: "in-band", tiers: 2 }).unbuildable).toContain("`tiers` is 2");
  });

  it("fails with the reason where a port of the leaf is too slow", () => {
    const own = topology({ switch: "nvidia-sn4600c" });
    expect(own).toMatchObject({ shape: null, leafDown: 0, endpoints: 512 });
    expect(own.unbuildable).toBe("ports of nvidia-sn4600c run at 100 Gbps, links of the fabric at 400 Gbps");
  });

  it("fails with the reason where a port of the spine is too slow", () => {
    const own = topology({ role: "out-of-band", spineSwitch: "nvidia-sn2201" }, [bmc()]);
    expect(own).toMatchObject({ shape: null, leafDown: 0 });
    expect(own.unbuildable).toBe("ports of nvidia-sn2201 run at 1 Gbps, links of the fabric at 100 Gbps");
  });

  it("fails with the limit where the tiers that are allowed do not suffice", () => {
    expect(topology({ switch: "nvidia-qm9700", tiers: 2 }, [dgx({ pods: 20 })]).unbuildable).toContain(
      "two tiers of 64-port switches",
    );
  });
});

describe("leavesPerPod", () => {
  it("counts those of one plane of one pod, for all devices in it", () => {
    expect(leavesPerPod(topology({ planes: 2, tiers: 2 }), [0])).toBe(8);
    const pdus = bmc({ perPod: 40, perRack: 10 });
    const own = topology({ role: "out-of-band", topology: "fat-tree" }, [bmc(), pdus, switchMember()]);
    expect(leavesPerPod(own, [0, 1])).toBe(2);
  });

  it("is none for a kind of pod that the fabric does not join", () => {
    expect(leavesPerPod(topology({}), [])).toBe(0);
  });
});

describe("switchesKw", () => {
  it("is the largest draw of all switches of all planes, leaves and spines of their own parts", () => {
    const { shape, ...own } = topology({ role: "out-of-band", topology: "fat-tree", planes: 2 }, [bmc()]);
    const [leaves, spines] = shape?.tiers.map((tier) => tier.switches) ?? [];
    const kw = (switches: number | undefined, { device }: typeof own.leaf) =>
      (switches ?? NaN) * ((device.maximum ?? device.typical)?.toKilowatts() ?? NaN);
    expect(switchesKw({ ...own, shape })).toBeCloseTo(2 * (kw(leaves, own.leaf) + kw(spines, own.upper)), 9);
  });

  it("is nothing of a fabric that cannot be built", () => {
    expect(switchesKw(topology({ tiers: 1 }))).toBe(0);
  });
});
