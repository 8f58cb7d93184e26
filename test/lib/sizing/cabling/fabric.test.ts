import type { SiteInput } from "../../../../lib/model";
import { planSite, type FabricPlan } from "../../../../lib/sizing";
import { smallSite } from "../../../support/random-sites";
import { checkedSample } from "../../../support/sample-site";

type PodInput = SiteInput["pods"][number];
type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

function fabric(pods: PodInput[], options: Partial<FabricInput>): FabricPlan {
  const [plan] = planSite(checkedSample({ pods, fabrics: [{ name: "compute", ...options }] })).fabrics;
  if (!plan) throw new Error("no fabric");
  return plan;
}

/** A fabric of small parts, with their catalog. */
function smallPlan(pods: PodInput[], options: Partial<FabricInput>) {
  const checked = smallSite({ pods, fabrics: [{ name: "compute", ...options }] });
  const [plan] = planSite(checked).fabrics;
  if (!plan) throw new Error("no fabric");
  return { plan, catalog: checked.catalog };
}

const small = (pods: PodInput[], options: Partial<FabricInput>) => smallPlan(pods, options).plan;

const dgx = (nodes: number): PodInput => ({ name: "dgx", node: "nvidia-dgx-h100", nodes });
const switches = (plan: FabricPlan) => plan.tiers.map((tier) => tier.switches);
const modules = (plan: FabricPlan, end: "lower" | "upper") =>
  plan.cables.flatMap((cable) => cable.transceivers.filter((module) => module.end === end).map((module) => module.count));

describe("sizeFabric", () => {
  // Source: NVIDIA DGX SuperPOD H100 reference architecture, RA-11333-001 V11, tables 7 and 8.
  it("counts switches, cables and modules of 127 nodes and four fabric managers as published", () => {
    const plan = fabric([dgx(127)], { switch: "nvidia-qm9700", leafGroup: "fabric", reservedNodePorts: 4 });
    expect(switches(plan)).toEqual([32, 16]);
    expect(plan.cables.map((cable) => cable.count)).toEqual([1020, 1024]);
    const [systemSide = 0, managers = 0, ...switchLower] = modules(plan, "lower");
    expect([systemSide, managers]).toEqual([508, 4]);
    expect([...switchLower, ...modules(plan, "upper")].reduce((a, b) => a + b)).toBe(1536);
  });

  it("joins the leaves of a pair by copper, and counts no such link into the bisection", () => {
    const inBand = { role: "in-band", nicGbps: 100, leafGroup: "fabric", oversubscription: 15 } as const;
    const [plain, paired] = [0, 2].map((peerLinks) => fabric([dgx(127)], { ...inBand, peerLinks }));
    expect(paired?.cables.map(({ layer, count }) => [layer, count])).toEqual([
      ["node-leaf", 254],
      ["leaf-spine", 24],
      ["leaf-leaf", 6],
    ]);
    expect(paired?.cables[2]?.cables).toEqual([{ part: "generic-dac-100g-2m", count: 6 }]);
    expect(paired?.bisectionTbps).toBe(plain?.bisectionTbps);
  });

  it("buys the module of its own end alone for a link out of the site, one for each cage", () => {
    const own = { leafGroup: "fabric", externalLinks: 6 } as const;
    const [layer] = fabric([dgx(127)], own).cables.filter(({ layer: name }) => name === "external");
    expect(layer).toMatchObject({ count: 6, lengthM: 500, cables: [{ part: "generic-mpo-os2-500m", count: 6 }] });
    // Six links on eight spines: a twin-port module in each of six.
    expect(layer?.transceivers).toEqual([{ part: "nvidia-mms4x00-nm", count: 6, end: "lower", powerKw: 0 }]);
    const near = fabric([dgx(127)], { ...own, role: "in-band", nicGbps: 100, externalLength: "2 m" }).cables.at(-1);
    expect(near).toMatchObject({ cables: [{ part: "generic-dac-100g-2m", count: 6 }], transceivers: [] });
  });

  it("bounds the bisection of leaves that have their uplinks in another fabric by these", () => {
    const plans = planSite(
      checkedSample({
        pods: [dgx(127)],
        fabrics: [
          { name: "in-band", role: "in-band", nicGbps: 100, topology: "fat-tree", leafGroup: "fabric" },
          { name: "mgmt", role: "out-of-band", topology: "fat-tree", leafGroup: "fabric", uplinksTo: "in-band" },
        ],
      }),
    ).fabrics;
    const [leaves] = plans[1]?.tiers ?? [];
    expect(plans[1]).toMatchObject({ uplinksTo: "in-band", unbuildable: null });
    expect(plans[1]?.cables.map(({ layer }) => layer)).toEqual(["node-leaf"]);
    expect(plans[1]?.bisectionTbps).toBeCloseTo(
      Math.min((leaves?.switches ?? 0) * 2 * 100, plans[1]?.endpoints ?? 0) / 2000,
    );
    expect(plans[0]?.uplinksTo).toBeNull();
  });

  it("gives each leaf group its own leaves", () => {
    const pods = [{ ...dgx(8), count: 4 }];
    expect(switches(fabric(pods, { switch: "nvidia-qm9700", leafGroup: "pod" }))[0]).toBe(32);
    expect(switches(fabric(pods, { switch: "nvidia-qm9700", leafGroup: "fabric" }))[0]).toBe(8);
    expect(switches(fabric(pods, { switch: "nvidia-qm9700", leafGroup: "rack" }))[0]).toBe(64);
  });

  it("fills leaves with all rails of a node in a plain fat tree", () => {
    const pods = [{ ...dgx(8), count: 4 }];
    expect(switches(fabric(pods, { switch: "nvidia-qm9700", topology: "fat-tree" }))[0]).toBe(8);
  });

  it("uses 64 ports of 800 Gbps as 128 of 400, and as 64 of 800", () => {
    const fast = {
      id: "fast-node",
      class: "node",
      gpu: "nvidia-h100-sxm",
      gpus: 8,
      nics: 8,
      nicGbps: 800,
      maximum: "12 kW",
    };
    const site = checkedSample({ parts: [fast], pods: [{ name: "fast", node: "fast-node", nodes: 64 }] });
    expect(planSite(site).fabrics[0]?.radix).toBe(64);
    expect(fabric([dgx(64)], {}).radix).toBe(128);
  });

  it("sizes each plane by itself and adds the planes", () => {
    const parts = [
      { id: "fast-node", class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 800, maximum: "12 kW" },
    ];
    // Source: NVIDIA DGX SuperPOD B300 reference architecture, table 3: 64 nodes on two planes take 16 leaves and 8 spines.
    const pods = [{ name: "fast", node: "fast-node", nodes: 256, racks: 64 }];
    const site = checkedSample({ parts, pods, fabrics: [{ name: "compute", planes: 2, leafGroup: "fabric" }] });
    const [plan] = planSite(site).fabrics;
    expect(plan).toMatchObject({ endpoints: 2048, linkGbps: 400 });
    expect(plan && switches(plan)).toEqual([64, 32]);
    expect(plan?.cables[0]?.count).toBe(4096);
  });

  it("buys fewer uplinks for an oversubscribed leaf", () => {
    const flat = fabric([dgx(256)], { switch: "nvidia-qm9700", leafGroup: "fabric" });
    const steep = fabric([dgx(256)], { switch: "nvidia-qm9700", leafGroup: "fabric", oversubscription: 7 });
    expect(steep.cables[1]?.count).toBeLessThan((flat.cables[1]?.count ?? 0) / 4);
    expect(steep.bisectionTbps).toBeLessThan(flat.bisectionTbps / 4);
  });

  it("joins nodes, the PDUs of all racks and the switches of other fabrics out of band, by copper to leaves with uplinks of their own", () => {
    const fabrics: FabricInput[] = [
      { name: "compute", switch: "nvidia-qm9700", leafGroup: "fabric", reservedNodePorts: 4 },
      { name: "management", role: "out-of-band", topology: "fat-tree" },
    ];
    const pods = [{ ...dgx(32), count: 4, racks: 8 }];
    const site = planSite(checkedSample({ pods, fabrics }));
    const [compute, plan] = site.fabrics;
    if (!compute || !plan) throw new Error("no fabric");
    const managed = switches(compute).reduce((a, b) => a + b) + (site.pods[0]?.rackPdus ?? NaN) + site.networkRacks.rackPdus;
    expect(plan).toMatchObject({ pods: ["dgx"], endpoints: 4 * 32 + managed, rails: 1, unbuildable: null });
    expect(plan).toMatchObject({ radix: 48, linkGbps: 1, spineRadix: 64, uplinkGbps: 100 });
    expect(plan.tiers.map(({ tier, part }) => [tier, part])).toEqual([
      ["leaf", "nvidia-sn2201"],
      ["spine", "nvidia-sn4600c"],
    ]);
    const [down, up] = plan.cables;
    expect(down?.cables.every(({ part }) => part.startsWith("generic-cat6-"))).toBe(true);
    expect([down?.transceivers, down?.count]).toEqual([[], plan.endpoints]);
    expect(up?.count).toBe(2 * (plan.tiers[0]?.switches ?? NaN));
  });

  it("tells of the links between switches what the spines are, not the leaves", () => {
    const options = { switch: "nvidia-qm9700", leafGroup: "fabric" as const };
    const plan = fabric([dgx(128)], { ...options, spineSwitch: "nvidia-sn5600" });
    expect(plan).toMatchObject({ radix: 64, spineRadix: 128, uplinkGbps: 400 });
    expect(plan.tiers.map(({ part }) => part)).toEqual(["nvidia-qm9700", "nvidia-sn5600"]);
    expect(switches(plan)).toEqual([32, 8]);
    expect(switches(fabric([dgx(128)], options))).toEqual([32, 16]);
  });

  it("says why it cannot be built instead of guessing", () => {
    expect(fabric([dgx(256)], { switch: "nvidia-qm9700", tiers: 1 })).toMatchObject({ tiers: [], cables: [], powerKw: 0 });
  });

  it("buys modules for the cages of each kind of node, and for those of fabric managers once over all planes", () => {
    const pods = [
      { name: "twin", node: "node-8-2", nodes: 1 },
      { name: "single", node: "node-8-1", nodes: 2 },
    ];
    const [own] = small(pods, { planes: 2, reservedNodePorts: 3 }).cables;
    const lower = own?.transceivers.filter((module) => module.end === "lower");
    expect(lower?.map(({ part, count }) => [part, count])).toEqual([
      ["module-200-4", 4],
      ["module-200-2", 16 + 3],
    ]);
  });

  it("takes twin cables only where both of their links join the same two cages", () => {
    const pods = [{ name: "a", node: "node-2-2", nodes: 4, racks: 1 }];
    const links = (options: Partial<FabricInput>) => {
      const { catalog, plan } = smallPlan(pods, {
        switch: "twin-32",
        topology: "fat-tree",
        leafGroup: "rack",
        tiers: 2,
        ...options,
      });
      return plan.cables[0]?.cables.map(({ part, count }) => [catalog.of(part, "cable").links, count]);
    };
    expect(links({})).toEqual([[2, 4]]);
    expect(links({ topology: "rail-optimized" })).toEqual([[1, 8]]);
    // In a cage of its own, a fabric manager leaves those of nodes alone.
    expect(links({ reservedNodePorts: 1 })).toEqual([
      [2, 4],
      [1, 1],
    ]);
  });

  it("tells how fast the links of devices are, and how many share a port", () => {
    const pods = [
      { name: "fast", node: "node-8-1", nodes: 4 },
      { name: "slow", node: "node-slow", nodes: 4 },
      { name: "old", node: "node-old", nodes: 4 },
    ];
    const plan = small(pods, { switch: "split-32", leafGroup: "fabric", reservedNodePorts: 2, managerGbps: 100 });
    expect(plan.linkSpeeds).toEqual([
      { gbps: 400, perPort: 1, links: 32 },
      { gbps: 200, perPort: 1, links: 8 },
      { gbps: 200, perPort: 2, links: 8 },
      { gbps: 100, perPort: 4, links: 2 },
    ]);
    expect(plan.bisectionTbps).toBe((32 * 400 + 16 * 200) / 2000);
  });

  it("buys cables from cages of switches to several devices where they reach, of those that the fabric allows", () => {
    const pods = [
      { name: "slow", node: "node-slow", nodes: 6, racks: 1 },
      { name: "fast", node: "node-2-1", nodes: 1 },
    ];
    const own = { switch: "split-32", leafGroup: "fabric", topology: "fat-tree", spines: 2 } as const;
    const parts = (options: Partial<FabricInput>) =>
      small(pods, { ...own, ...options }).cables[0]?.cables.map(({ part, count }) => [part.replace(/-\d+m$/, ""), count]);
    // Twelve links of 200 Gbps in three cages of four, and two of 400 Gbps in one.
    expect(parts({})).toEqual([
      ["fan-4-4-200", 3],
      ["fan-2-2-400", 1],
    ]);
    expect(parts({ media: ["multimode"] })).toEqual([["generic-mpo-om4", 14]]);
  });

  it("tells the ports in use of leaves that stand alone, with those of fabric managers", () => {
    const pods = [{ name: "a", node: "node-8-1", nodes: 3, racks: 1 }];
    const [leaf] = small(pods, { switch: "plain-16", reservedNodePorts: 5, tiers: 1 }).tiers;
    expect(leaf).toMatchObject({ switches: 8, downPorts: 4, upPorts: 0 });
  });
});
