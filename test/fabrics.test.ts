import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { checkedSite, type SiteInput } from "../lib/model";
import { leafSplit, mostEndpoints, planSite, shapeFabric, type FabricPlan } from "../lib/sizing";

/** The fabric of a site file of `fixtures/fabrics`, with so many nodes in its pod. */
function fabric(file: string, nodes: number): FabricPlan {
  const site = parse(readFileSync(join(__dirname, "fixtures/fabrics", file), "utf8")) as SiteInput;
  const [plan] = planSite(checkedSite({ ...site, pods: site.pods.map((pod) => ({ ...pod, nodes })) })).fabrics;
  if (!plan) throw new Error("no fabric");
  return plan;
}

const switches = (plan: FabricPlan) => plan.tiers.map((tier) => tier.switches);
const links = (plan: FabricPlan) => plan.cables.map((layer) => layer.count);

/** Modules at one end of a layer, by the device that they sit in. */
function modules(plan: FabricPlan | undefined) {
  const all = (plan?.cables ?? []).flatMap(({ layer, transceivers }) =>
    transceivers.map(({ end, count }) => ({ inNode: layer === "node-leaf" && end === "lower", count })),
  );
  const total = (inNode: boolean) => all.filter((own) => own.inNode === inNode).reduce((sum, own) => sum + own.count, 0);
  return { nodes: total(true), switches: total(false) };
}

// Source: NVIDIA DGX SuperPOD reference architecture, DGX H100, RA-11333-001 V11 (2023-09-22), table 4: nodes, leaves,
// spines, cables of nodes and UFM, cables between leaves and spines.
const H100 = [
  [31, 8, 4, 252, 256],
  [63, 16, 8, 508, 512],
  [95, 24, 16, 764, 768],
  [127, 32, 16, 1020, 1024],
] as const;

// Source: the same, table 3: nodes, leaves, spines, cores, cables of the three layers. Errata: both editions print 1024 and
// 2048 cables to cores in the first two rows, which have none; the web edition (2025-11-19) prints 56 scalable units for
// 2048 nodes, where the PDF and the arithmetic have 64.
const LARGER_H100 = [
  [128, 32, 16, 0, 1024, 1024, 0],
  [256, 64, 32, 0, 2048, 2048, 0],
  [512, 128, 128, 64, 4096, 4096, 4096],
  [1024, 256, 256, 128, 8192, 8192, 8192],
  [2048, 512, 512, 256, 16384, 16384, 16384],
] as const;

// Source: NVIDIA DGX SuperPOD reference architecture, DGX B300 with Quantum-X800 (docs.nvidia.com): nodes, leaves, spines.
const B300_XDR = [
  [72, 8, 4],
  [144, 16, 8],
  [288, 32, 18],
  [576, 64, 36],
  [1296, 144, 72],
] as const;

// Source: NVIDIA DGX SuperPOD reference architecture, DGX B300 with Spectrum-4 (docs.nvidia.com): nodes, leaves and spines of
// both planes.
const B300_ETHERNET = [
  [64, 16, 8],
  [128, 32, 16],
  [256, 64, 32],
  [512, 128, 64],
  [1024, 256, 128],
] as const;

describe("the published fabrics", () => {
  it.each(H100)("DGX SuperPOD H100 of %i nodes", (nodes, leaves, spines, nodeLeaf, leafSpine) => {
    const plan = fabric("dgx-h100.yaml", nodes);
    expect(switches(plan)).toEqual([leaves, spines]);
    expect(links(plan)).toEqual([nodeLeaf, leafSpine]);
  });

  // The B200's reference architecture (docs.nvidia.com) prints the same switches for the same nodes.
  describe.each(["dgx-h100-larger.yaml", "dgx-b200.yaml"])("larger ones, %s", (file) => {
    it.each(LARGER_H100)("of %i nodes", (nodes, leaves, spines, cores, ...cables) => {
      const plan = fabric(file, nodes);
      expect(switches(plan)).toEqual([leaves, spines, cores].filter((count) => count > 0));
      expect(links(plan)).toEqual(cables.filter((count) => count > 0));
    });
  });

  it.each(B300_XDR)("DGX SuperPOD B300 on Quantum-X800 of %i nodes", (nodes, leaves, spines) => {
    const plan = fabric("dgx-b300-xdr.yaml", nodes);
    expect(plan).toMatchObject({ radix: 144, linkGbps: 800 });
    expect(switches(plan)).toEqual([leaves, spines]);
    expect(links(plan)).toEqual([nodes * 8, nodes * 8]);
  });

  it.each(B300_ETHERNET)("DGX SuperPOD B300 on two planes of Spectrum-4 of %i nodes", (nodes, leaves, spines) => {
    const plan = fabric("dgx-b300-ethernet.yaml", nodes);
    expect(plan).toMatchObject({ radix: 128, linkGbps: 400, planes: 2, endpoints: nodes * 8 });
    expect(switches(plan)).toEqual([leaves, spines]);
    expect(links(plan)).toEqual([nodes * 16, nodes * 16]);
  });

  // Source: RA-11333-001 V11, tables 7 and 8: 2040 cables of 400 Gbps beside those of the four UFM ports, 1536 modules in
  // switches, 508 in nodes, four in UFM appliances.
  it("DGX SuperPOD H100 of 127 nodes: cables and modules", () => {
    const plan = fabric("dgx-h100.yaml", 127);
    expect(links(plan).reduce((a, b) => a + b)).toBe(2040 + 4);
    expect(plan.cables.map(({ cables }) => cables.reduce((sum, cable) => sum + cable.count, 0))).toEqual([1020, 1024]);
    expect(modules(plan)).toEqual({ nodes: 508 + 4, switches: 1536 });
  });
});

// Sources: Al-Fares et al., "A Scalable, Commodity Data Center Network Architecture" (SIGCOMM 2008), as public code states it;
// SemiAnalysis, "100,000 H100 Clusters" (2024-06).
describe("the published formulas", () => {
  const limits = (radix: number) => ({
    ...{ leafPorts: radix, split: leafSplit(radix, 1), radix, portsPerCage: 1, spineOversubscription: 1 },
  });

  it.each([4, 8, 16, 64, 128])("a fat tree of switches of %i ports joins k^3/4 hosts with 5k^2/4 switches", (k) => {
    expect(mostEndpoints(limits(k), 2)).toBe(k ** 2 / 2);
    expect(mostEndpoints(limits(k), 3)).toBe(k ** 3 / 4);
    const endpoints = k ** 3 / 4;
    const result = shapeFabric({
      ...limits(k),
      ...{
        endpoints,
        leaves: (down) => Math.ceil(endpoints / down),
        leafSet: 1,
        leavesMayStandAlone: () => false,
        tiers: 3,
        leastSpines: 0,
      },
    });
    const tiers = "shape" in result ? result.shape.tiers.map((tier) => tier.switches) : [];
    expect(tiers).toEqual([k ** 2 / 2, k ** 2 / 2, (k / 2) ** 2]);
    expect(tiers.reduce((a, b) => a + b, 0)).toBe((5 * k ** 2) / 4);
  });

  it("100,000 GPUs are too many for three tiers of 64 ports, and fit three of 128", () => {
    expect(mostEndpoints(limits(64), 3)).toBe(65_536);
    expect(mostEndpoints(limits(128), 3)).toBeGreaterThan(100_000);
  });

  it("a leaf of 7:1 has seven ports down for each one up", () => {
    expect(leafSplit(128, 7)).toEqual({ down: 112, up: 16 });
    expect(leafSplit(64, 7)).toEqual({ down: 56, up: 8 });
  });

  it("12,288 nodes take 98,304 modules at their NICs, half as many where two NICs share a cage", () => {
    const modulesAt = (nicPortsPerCage: number) =>
      modules(
        planSite(
          checkedSite({
            apiVersion: "gigasite/v1",
            name: "optics",
            parts: [{ id: "generic-hgx-h100", nicPortsPerCage }],
            pods: [{ name: "pod", count: 192, racks: 16, nodesPerRack: 4, node: "generic-hgx-h100" }],
            fabrics: [{ name: "compute" }],
          }),
        ).fabrics[0],
      ).nodes;
    expect(modulesAt(1)).toBe(98_304);
    expect(modulesAt(2)).toBe(49_152);
  });
});
