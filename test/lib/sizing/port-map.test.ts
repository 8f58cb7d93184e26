import * as fc from "fast-check";
import { leafSplit, portMap, type FabricPlan } from "../../../lib/sizing";
import { bisectionGbps } from "../../support/bisection";
import { cutOffWithout, LAWS } from "../../support/port-laws";
import { SITE_LAWS } from "../../support/site-laws";
import { ledgersOf, nicsByPod, tierOf, type Ledger } from "../../support/port-ledger";
import { randomComputeSite, randomSite, smallSite } from "../../support/random-sites";
import { lawRuns } from "../../support/law-runs";

const SITES = lawRuns(500);

/** What breaks the laws of port maps, by law. */
function broken(ledgers: readonly Ledger[]): Record<string, string[]> {
  const faults = [
    ...Object.entries(SITE_LAWS).map(([law, check]) => [law, check(ledgers)] as const),
    ...ledgers.flatMap((ledger) =>
      Object.entries(LAWS).map(([law, check]) => [`${ledger.plan.name}: ${law}`, check(ledger)] as const),
    ),
  ];
  return Object.fromEntries(faults.filter(([, found]) => found.length > 0).map(([law, found]) => [law, found.slice(0, 5)]));
}

function switchesOf({ links }: Ledger, tier: string): string[] {
  return [...new Set(links.map((link) => link.toDevice).filter((device) => tierOf(device) === tier))];
}

/** Whether every leaf has spines to spare. */
const hasSpareSpine = ({ tiers, planes }: FabricPlan) => tiers.length > 1 && (planes > 1 || (tiers[0]?.upPorts ?? 0) > 1);

/** Whether every node has NICs on several leaves. */
const hasSpareRail = (ledger: Ledger) =>
  ledger.plan.topology === "rail-optimized" &&
  ledger.plan.uplinksTo === null &&
  [...nicsByPod(ledger).values()].every(({ nics }) => nics !== 1);

/** Leaves that share their spines. */
function leavesPerGroup({ links }: Ledger): number {
  const first = links.find(({ layer }) => layer === "leaf-spine")?.toDevice;
  return new Set(
    links.filter(({ layer, toDevice }) => layer === "leaf-spine" && toDevice === first).map((link) => link.fromDevice),
  ).size;
}

describe("portMap", () => {
  it("obeys all laws for any site, and joins all nodes after the loss of any spine, and of any leaf where they have other rails", () => {
    fc.assert(
      fc.property(randomSite, fc.nat(), (site, pick) => {
        const ledgers = ledgersOf(smallSite(site));
        expect(broken(ledgers)).toEqual({});
        for (const ledger of ledgers) {
          const lost = (tier: string) => {
            const switches = switchesOf(ledger, tier);
            return switches[pick % switches.length];
          };
          if (hasSpareSpine(ledger.plan)) expect(cutOffWithout(ledger, lost("spine"))).toEqual([]);
          const leaf = lost("leaf");
          const joined = ledger.links.some(({ layer, fromDevice }) => layer === "leaf-spine" && fromDevice === leaf);
          if (joined && hasSpareRail(ledger)) expect(cutOffWithout(ledger, leaf)).toEqual([]);
        }
      }),
      { numRuns: SITES },
    );
  });

  // Leaves without spines are left out: rails that stand apart send nothing to each other.
  it("carries half of all endpoints from one half to the other where nothing is oversubscribed, as the plan says", () => {
    const flat = { oversubscription: 1, spineOversubscription: 1, reservedNodePorts: 0 };
    const flatSite = randomComputeSite.map(({ fabrics: [fabric], ...site }) => ({
      ...site,
      islands: 1,
      fabrics: [{ ...fabric, ...flat }],
    }));
    fc.assert(
      fc.property(flatSite, (site) => {
        for (const ledger of ledgersOf(smallSite(site))) {
          const { tiers, bisectionTbps } = ledger.plan;
          if (tiers.length < 2) continue;
          const nics = nicsByPod(ledger);
          const gbps = ledger.site.pods.map(
            ({ name, nodes }) => nodes * (nics.get(name)?.nics ?? 0) * (nics.get(name)?.nicGbps ?? 0),
          );
          const half = gbps.reduce((a, b) => a + b, 0) / 2;
          expect(bisectionGbps(ledger) * ledger.plan.planes).toBe(half);
          expect(bisectionTbps).toBeCloseTo(half / 1000, 9);
        }
      }),
      { numRuns: lawRuns(100) },
    );
  });

  // Of a fabric whose leaves or groups are not all full, or do not divide by two, no halves cut exactly half of the links.
  it("carries from one half to the other what the plan says where leaves and spines are oversubscribed and full", () => {
    const steep = fc.record({
      radix: fc.constantFrom(8, 12, 16, 18),
      over: fc.constantFrom(1, 2, 3),
      spineOver: fc.constantFrom(1, 2, 3),
      pairs: fc.integer({ min: 1, max: 8 }),
      nics: fc.constantFrom(1, 2, 4),
      planes: fc.constantFrom(1, 2),
      tiers: fc.constantFrom<("auto" | 3)[]>("auto", 3),
    });
    let compared = 0;
    fc.assert(
      fc.property(steep, ({ radix, over, spineOver, pairs, nics, planes, tiers }) => {
        const nodesPerRack = leafSplit(radix * planes, over, planes).down;
        const pods = [{ name: "a", node: `node-${nics}-1`, racks: pairs * 2, nodesPerRack }];
        const fabric = { switch: `plain-${radix}`, oversubscription: over, spineOversubscription: spineOver, planes, tiers };
        const site = { pods, fabrics: [{ name: "compute", leafGroup: "fabric" as const, ...fabric }] };
        for (const ledger of ledgersOf(smallSite(site))) {
          const [leaf, spine, core] = ledger.plan.tiers;
          if (!leaf || !spine || (core && (leaf.switches / planes) % (2 * leavesPerGroup(ledger)) !== 0)) continue;
          compared++;
          expect((bisectionGbps(ledger) * planes) / 1000).toBeCloseTo(ledger.plan.bisectionTbps, 9);
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it("has the same order on every walk", () => {
    fc.assert(
      fc.property(randomSite, (site) => {
        const walk = () => JSON.stringify([...portMap(smallSite(site))]);
        expect(walk() === walk()).toBe(true);
      }),
      { numRuns: lawRuns(25) },
    );
  });

  it("names devices, ports and racks by their place", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 2, racks: 2, nodesPerRack: 1 }];
    const fabrics = [{ name: "compute", switch: "twin-8", planes: 1, reservedNodePorts: 1, tiers: 2 as const }];
    const links = [...portMap(smallSite({ pods, fabrics, floor: { rowRacks: 6 } }))];
    expect(links[3]).toEqual({
      ...{ fabric: "compute", layer: "node-leaf", plane: 1, rail: 2, lengthM: 8.14 },
      ...{ fromDevice: "a-1-r2-n1", fromPort: "nic2", fromRack: "r2-2" },
      ...{ toDevice: "compute-p1-leaf-2", toPort: "c1/2", toRack: "r2-5" },
      ...{ cable: "generic-mpo-om4-10m", fromModule: "nvidia-mma4z00-ns400", toModule: "nvidia-mma4z00-ns" },
    });
    expect(links[8]).toMatchObject({
      fromDevice: "compute-manager-1",
      fromPort: "nic1",
      fromRack: "r2-5",
      rail: 0,
      lengthM: 2,
    });
    expect(links[9]).toMatchObject({ fromDevice: "compute-p1-leaf-1", fromPort: "c3/1", toDevice: "compute-p1-spine-1" });
  });

  it("puts the hall before names where there are several, and the plane behind a NIC that is split", () => {
    const pods = [{ name: "a", node: "node-1-1", count: 2, nodes: 1 }];
    const links = [...portMap(smallSite({ pods, fabrics: [{ name: "compute", planes: 2 }], islands: 2 }))];
    expect(links.map(({ fromDevice, fromPort, toDevice }) => `${fromDevice} ${fromPort} ${toDevice}`).slice(-2)).toEqual([
      "i2-a-1-r1-n1 nic1p1 i2-compute-p1-leaf-1",
      "i2-a-1-r1-n1 nic1p2 i2-compute-p2-leaf-1",
    ]);
  });

  it("counts the NICs of a node through its fabrics, and the rails within each", () => {
    const pods = [{ name: "a", node: "node-2-1", nodes: 1 }];
    const links = [...portMap(smallSite({ pods, fabrics: [{ name: "compute" }, { name: "storage" }] }))];
    expect(links.map(({ fabric, fromPort, rail }) => `${fabric} ${fromPort} ${rail}`)).toEqual([
      ...["compute nic1 1", "compute nic2 2", "storage nic3 1", "storage nic4 2"],
    ]);
  });

  it("has no link of a fabric that cannot be built", () => {
    const pods = [{ name: "a", node: "node-8-1", racks: 6 }];
    expect([...portMap(smallSite({ pods, fabrics: [{ name: "compute", switch: "plain-8", tiers: 1 }] }))]).toEqual([]);
  });
});
