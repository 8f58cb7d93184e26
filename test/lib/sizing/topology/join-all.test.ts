import type { SiteInput } from "../../../../lib/model";
import { fabricsOf } from "../../../../lib/sizing/design/defaults";
import { joinAll } from "../../../../lib/sizing/topology/join-all";
import { podsOf } from "../../../../lib/sizing/pod";
import { smallSite } from "../../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

const PODS = [{ name: "a", node: "node-2-1", count: 3, racks: 2, nodesPerRack: 2 }];

const NO_RACKS = { count: 0, pdusPerRack: 0, workingPerRack: 0 };

/** The fabrics of a hall by name, with what of them is asked for. */
function joined(fabrics: FabricInput[], pods: SiteInput["pods"] = PODS) {
  const { site, catalog } = smallSite({ pods, fabrics });
  return new Map(
    joinAll(site, fabricsOf(site, catalog), podsOf(site, catalog), catalog, NO_RACKS).map((own) => [own.fabric.name, own]),
  );
}

const mgmt = { name: "mgmt", role: "out-of-band", switch: "edge-12", topology: "fat-tree" } as const;
const inBand = { name: "in-band", role: "in-band", switch: "plain-16", topology: "fat-tree", leafGroup: "fabric" } as const;

describe("joinAll", () => {
  it("joins the switches of all other fabrics out of band", () => {
    const own = joined([mgmt, { name: "compute", switch: "plain-8" }]);
    expect([...own.keys()]).toEqual(["compute", "mgmt"]);
    const switches = own.get("compute")?.shape?.tiers.reduce((sum, tier) => sum + tier.switches, 0) ?? 0;
    expect(own.get("mgmt")?.endpoints).toBe(12 + 6 + switches);
  });

  it("settles fabrics that join each other: one manages the switches that its leaves are joined with", () => {
    const own = joined([{ ...mgmt, uplinksTo: "in-band" }, inBand]);
    const [leaves] = own.get("mgmt")?.shape?.tiers ?? [];
    expect(leaves).toMatchObject({ tier: "leaf", upPorts: 2 });
    expect(own.get("mgmt")?.shape?.tiers).toHaveLength(1);
    expect(own.get("in-band")?.endpoints).toBe(12 + 2 * (leaves?.switches ?? 0));
    const above = own.get("in-band")?.shape?.tiers.reduce((sum, tier) => sum + tier.switches, 0) ?? 0;
    expect(own.get("mgmt")?.endpoints).toBe(12 + 6 + above);
  });

  it("joins leaves with a fabric that joins no node", () => {
    const own = joined([
      { ...mgmt, uplinksTo: "storage" },
      { ...inBand, name: "storage", role: "storage", nicsPerNode: 2 },
    ]);
    expect(own.get("storage")?.members.map(({ device }) => device.type)).toContain("switch");
  });

  it("counts the leaves where the fabric above cannot be built with them", () => {
    const own = joined([
      { ...mgmt, uplinksTo: "in-band" },
      { ...inBand, switch: "plain-12", tiers: 1 },
    ]);
    expect(own.get("in-band")?.unbuildable).toMatch(/12-port switches connects at most 12 endpoints .* 18$/);
    expect(own.get("mgmt")?.unbuildable).toBeNull();
  });

  it("tells why the fabric above cannot be built where fewer leaves would do without its switches", () => {
    const pods = [
      { name: "a", racks: 4, nodesPerRack: 1, node: "node-slow" },
      { name: "b", count: 2, racks: 4, nodesPerRack: 1, node: "node-8-1", nodes: 3 },
    ];
    const above = { name: "in-band", role: "in-band", switch: "plain-32", leafGroup: "rack", tiers: 2 } as const;
    const fabrics: FabricInput[] = [
      { ...above, reservedNodePorts: 1, peerLinks: 2, externalLinks: 1, pods: ["b"] },
      { ...mgmt, switch: "plain-12", reservedNodePorts: 2, uplinksTo: "in-band", pods: ["a"] },
      {
        name: "rest",
        role: "out-of-band",
        switch: "edge-12",
        leafGroup: "fabric",
        reservedNodePorts: 3,
        uplinksTo: "in-band",
      },
    ];
    const own = joined(fabrics, pods);
    expect(own.get("in-band")?.unbuildable).toBeNull();
    expect(own.get("mgmt")).toMatchObject({ shape: null, leafDown: 0 });
    expect(own.get("mgmt")?.unbuildable).toMatch(/^fabric "in-band", .* cannot be built with them: two tiers of /);
  });

  it("gives up where switches and leaves would change each other without end", () => {
    const pods = [
      { name: "a", count: 3, racks: 4, nodesPerRack: 1, node: "node-8-2", nodes: 2 },
      { name: "b", count: 3, racks: 3, nodesPerRack: 1, node: "node-4-2", nodes: 1 },
    ];
    const fabrics: FabricInput[] = [
      { ...mgmt, switch: "edge-24", oversubscription: 3, reservedNodePorts: 2, uplinksTo: "in-band" },
      { name: "compute", switch: "twin-32", leafGroup: "fabric", oversubscription: 7, reservedNodePorts: 4, peerLinks: 3 },
      { ...inBand, switch: "twin-16", tiers: 3, reservedNodePorts: 2, peerLinks: 1 },
    ];
    const own = joined(fabrics, pods);
    expect(own.get("mgmt")?.unbuildable).toBe(
      'its sizes and those of fabric "in-band", to which its leaves uplink, do not converge in 32 rounds',
    );
    expect(own.get("in-band")?.members.every(({ device }) => device.type === "node")).toBe(true);
  });
});
