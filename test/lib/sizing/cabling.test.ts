import type { SiteInput } from "../../../lib/model";
import { cablingOf, managerLeaves } from "../../../lib/sizing/cabling";
import { hallOf } from "../../support/small-hall";
import { smallSite } from "../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

function cabling(fabric: Partial<FabricInput>, pod: Partial<SiteInput["pods"][number]> = {}) {
  const pods = [{ name: "a", node: "node-2-1", count: 2, racks: 2, nodesPerRack: 2, ...pod }];
  const fabrics = [{ name: "compute", switch: "plain-8", ...fabric }];
  const floor = { rowRacks: 6, rackPitch: "1 m", rowPitch: "3 m", rise: "2 m", slack: 0 };
  const { layout, wiring } = hallOf(smallSite({ pods, fabrics, floor }));
  return cablingOf(layout, wiring);
}

const lines = (runs: ReadonlyMap<number, number> | undefined) => [...(runs ?? [])].sort(([a], [b]) => a - b);

describe("cablingOf", () => {
  it("counts links by the metres between racks", () => {
    // Both pods share a rack of leaves, the fifth of the row: racks 4, 3, 2 and 1 m from it, with two nodes of two NICs each.
    const runs = cabling({})?.runs;
    expect(lines(runs?.["node-leaf"])).toEqual([
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
    expect(lines(cabling({ leafGroup: "rack" })?.runs["node-leaf"])).toEqual([[2, 16]]);
  });

  it("counts each plane", () => {
    const count = (planes: number) =>
      [...(cabling({ planes })?.runs["node-leaf"].values() ?? [])].reduce((a, b) => a + b, 0);
    expect([count(1), count(2)]).toEqual([16, 32]);
  });

  it("joins spines of three tiers with cores", () => {
    const links = [...(cabling({ tiers: 3 })?.runs["spine-core"].values() ?? [])].reduce((a, b) => a + b, 0);
    expect(links).toBe(16);
  });

  it("counts leaves by the ports that nodes and fabric managers take", () => {
    expect([...(cabling({}, { nodes: 3 })?.leavesByPorts ?? [])]).toEqual([[3, 4]]);
    const { leavesByPorts, runs } = cabling({ reservedNodePorts: 5 }, { nodes: 3 }) ?? {};
    expect(lines(leavesByPorts)).toEqual([
      [0, 1],
      [1, 1],
      [4, 4],
    ]);
    // They stand beside the leaf.
    expect(runs?.["node-leaf"].get(2)).toBe(5);
  });

  it("lets slow fabric managers share ports", () => {
    const { leavesByPorts, runs, split } = cabling({ reservedNodePorts: 3, managerGbps: 200 }, { nodes: 3 }) ?? {};
    expect(lines(leavesByPorts)).toEqual([
      [3, 2],
      [4, 2],
    ]);
    expect([lines(split?.ports), lines(split?.links)]).toEqual([[[2, 2]], [[2, 3]]]);
    expect(runs?.["node-leaf"].get(2)).toBeUndefined();
  });

  it("runs from a fabric manager, which stands beside a leaf of the first plane, to those of the others", () => {
    // Of 24 leaves of two units, the one with a port left stands in the second rack, and that of the other plane in the third.
    const own = { switch: "twin-8", leafGroup: "fabric" as const, planes: 2 };
    const runs = (reservedNodePorts: number) =>
      cabling({ ...own, reservedNodePorts }, { count: 1, racks: 24, nodes: 47 })?.runs["node-leaf"];
    const added = (metres: number) => (runs(1)?.get(metres) ?? 0) - (runs(0)?.get(metres) ?? 0);
    expect([added(2), added(4 + 1)]).toEqual([1, 1]);
  });

  it("fails with null for a fabric that cannot be built", () => {
    expect(cabling({ tiers: 1 })).toBeNull();
  });
});

describe("managerLeaves", () => {
  it("takes the first ports that are left", () => {
    expect([...managerLeaves(4, Int32Array.of(3, 4, 1, 0), 4)]).toEqual([0, 2, 2, 2]);
  });

  it("takes none where none is asked for, and no more than there are", () => {
    expect([...managerLeaves(0, Int32Array.of(0), 4)]).toEqual([]);
    expect([...managerLeaves(9, Int32Array.of(3), 4)]).toEqual([0]);
  });
});
