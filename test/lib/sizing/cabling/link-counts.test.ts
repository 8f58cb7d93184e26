import type { SiteInput } from "../../../../lib/model";
import { countLinks } from "../../../../lib/sizing/cabling/link-counts";
import { hallOf } from "../../../support/small-hall";
import { smallSite } from "../../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

function counts(fabric: Partial<FabricInput>, pod: Partial<SiteInput["pods"][number]> = {}) {
  const pods = [{ name: "a", node: "node-2-1", count: 2, racks: 2, nodesPerRack: 2, ...pod }];
  const fabrics = [{ name: "compute", switch: "plain-8", ...fabric }];
  const floor = { rowRacks: 6, rackPitch: "1 m", rowPitch: "3 m", rise: "2 m", slack: 0 };
  const { hall, fabric: own } = hallOf(smallSite({ pods, fabrics, floor }));
  return countLinks(hall, own);
}

const lines = (runs: ReadonlyMap<number, number> | undefined) => [...(runs ?? [])].sort(([a], [b]) => a - b);

describe("countLinks", () => {
  it("counts links by the metres between racks", () => {
    // Both pods share a rack of leaves, the fifth of the row: racks 4, 3, 2 and 1 m from it, with two nodes of two NICs each.
    const { runs, devices } = counts({}) ?? {};
    expect(lines(devices?.[0]?.links)).toEqual([
      [4 + 1, 4],
      [4 + 2, 4],
      [4 + 3, 4],
      [4 + 4, 4],
    ]);
    // Spines stand in the first rack of the row before.
    expect(lines(runs?.["leaf-spine"])).toEqual([[4 + 4 + 3, 16]]);
    expect(lines(runs?.["spine-core"])).toEqual([]);
  });

  it("keeps links within a rack short", () => {
    expect(lines(counts({ leafGroup: "rack" })?.devices[0]?.links)).toEqual([[2, 16]]);
  });

  it("counts each plane", () => {
    const count = (planes: number) => [...(counts({ planes })?.devices[0]?.links.values() ?? [])].reduce((a, b) => a + b, 0);
    expect([count(1), count(2)]).toEqual([16, 32]);
  });

  it("joins spines of three tiers with cores", () => {
    const links = [...(counts({ tiers: 3 })?.runs["spine-core"].values() ?? [])].reduce((a, b) => a + b, 0);
    expect(links).toBe(16);
  });

  it("counts leaves by the ports that nodes and fabric managers take", () => {
    expect([...(counts({}, { nodes: 3 })?.leavesByPorts ?? [])]).toEqual([[3, 4]]);
    const { leavesByPorts, devices } = counts({ reservedNodePorts: 5 }, { nodes: 3 }) ?? {};
    expect(lines(leavesByPorts)).toEqual([
      [0, 1],
      [1, 1],
      [4, 4],
    ]);
    // They stand beside the leaf.
    expect(lines(devices?.[1]?.links)).toEqual([[2, 5]]);
  });

  it("lets slow fabric managers share ports, and tells which devices they share cages with", () => {
    const own = { reservedNodePorts: 3, managerGbps: 200 };
    const { leavesByPorts, devices, besideManagers } = counts(own, { nodes: 3 }) ?? {};
    expect(lines(leavesByPorts)).toEqual([
      [3, 2],
      [4, 2],
    ]);
    expect([lines(devices?.[1]?.ports), lines(devices?.[1]?.links)]).toEqual([[[2, 2]], [[2, 3]]]);
    expect([devices?.[1]?.leafCages, [...(besideManagers ?? [])]]).toEqual([2, []]);
    const beside = counts({ ...own, switch: "twin-8" }, { nodes: 3 });
    expect([beside?.devices[1]?.leafCages, [...(beside?.besideManagers ?? [])]]).toEqual([0, [0]]);
  });

  it("counts cages of leaves, and the runs of those that several racks share by the longest", () => {
    // Three nodes in each of two racks: the third of the first shares a cage of two ports with the first of the second.
    const { devices } =
      counts({ switch: "twin-16", leafGroup: "fabric", tiers: 2 }, { count: 1, racks: 2, nodesPerRack: 3 }) ?? {};
    expect(devices?.[0]?.leafCages).toBe(2 * 3);
    const [near = 0, far = 0] = [...(devices?.[0]?.links.keys() ?? [])];
    expect(lines(devices?.[0]?.cages)).toEqual([
      [near, 2 * 1],
      [far, 2 * 2],
    ]);
  });

  it("counts the ports that slow NICs share, apart from those of faster ones", () => {
    const pods = [
      { name: "a", node: "node-2-1", nodes: 2, racks: 1 },
      { name: "b", node: "node-slow", nodes: 3, racks: 1 },
    ];
    const fabrics = [{ name: "compute", switch: "plain-16", leafGroup: "fabric" as const, topology: "fat-tree" as const }];
    const { hall, fabric: own } = hallOf(smallSite({ pods, fabrics }));
    const { devices = [], leavesByPorts } = countLinks(hall, own) ?? {};
    const sums = devices.map(({ links, ports }) =>
      [links, ports].map((runs) => [...runs.values()].reduce((a, b) => a + b, 0)),
    );
    expect(sums).toEqual([
      [4, 4],
      [6, 3],
    ]);
    expect(lines(leavesByPorts)).toEqual([[7, 1]]);
  });

  it("runs from a fabric manager, which stands beside a leaf of the first plane, to those of the others", () => {
    // Of 24 leaves of two units, the one with a port left stands in the second rack, and that of the other plane in the third.
    const own = { switch: "twin-8", leafGroup: "fabric" as const, planes: 2 };
    const runs = (reservedNodePorts: number) =>
      counts({ ...own, reservedNodePorts }, { count: 1, racks: 24, nodes: 47 })?.devices[1]?.links;
    expect([lines(runs(0)), lines(runs(1))]).toEqual([
      [],
      [
        [2, 1],
        [4 + 1, 1],
      ],
    ]);
  });

  it("fails with null for a fabric that cannot be built", () => {
    expect(counts({ tiers: 1 })).toBeNull();
  });
});
