import type { SiteInput } from "../../../../lib/model";
import { LeafPorts } from "../../../../lib/sizing/hall/leaf-ports";
import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

/** The ports of four leaves with room for four ports of 400 Gbps in cages of two, or for eight of 200 Gbps. */
function leafPorts(own: Partial<FabricInput> = {}): LeafPorts {
  const pods = [
    { name: "a", node: "node-2-1", nodes: 4 },
    { name: "b", node: "node-slow", nodes: 4 },
  ];
  const fabric = { name: "compute", switch: "split-8", tiers: 2 as const, leafGroup: "fabric" as const, ...own };
  return new LeafPorts(hallOf(smallSite({ pods, fabrics: [fabric] })).fabric, 4);
}

const [FAST, SLOW] = [0, 1];

describe("take", () => {
  it("gives ports one after the other, by leaf", () => {
    const ports = leafPorts();
    expect([ports.take(0, FAST, 2), ports.take(0, FAST, 1), ports.take(1, FAST, 1)]).toEqual([0, 2, 0]);
    expect([0, 1, 2].map((leaf) => ports.taken(leaf))).toEqual([3, 1, 0]);
  });

  it("begins a new cage for links of another kind, and counts in these", () => {
    const ports = leafPorts();
    ports.take(0, FAST, 1);
    // Of the second cage, whose two ports of 400 Gbps are four of 200.
    expect([ports.take(0, SLOW, 1), ports.taken(0)]).toEqual([4, 3]);
    expect([ports.take(0, SLOW, 2), ports.taken(0)]).toEqual([5, 4]);
  });
});

describe("managerPorts", () => {
  const list = (ports: LeafPorts) => [...ports.managerPorts()].map(({ leaf, port, beside }) => [leaf, port, beside]);

  it("takes one port of each leaf, then another, in cages that no device shares where there are such", () => {
    const ports = leafPorts({ reservedNodePorts: 5 });
    ports.take(0, FAST, 4);
    ports.take(1, FAST, 1);
    ports.take(2, FAST, 3);
    expect(list(ports)).toEqual([
      [1, 2, null],
      [2, 3, FAST],
      [3, 0, null],
      [1, 3, null],
      [3, 1, null],
    ]);
  });

  it("takes those beside devices last", () => {
    const ports = leafPorts({ reservedNodePorts: 3 });
    for (const leaf of [0, 2, 3]) ports.take(leaf, FAST, 4);
    ports.take(1, SLOW, 1);
    expect(list(ports)).toEqual([
      [1, 2, null],
      [1, 3, null],
      [1, 1, SLOW],
    ]);
  });

  it("takes fewer ports for managers that share them, none where none is asked for, and no more than there are", () => {
    expect(list(leafPorts({ reservedNodePorts: 3, managerGbps: 200 })).map(([leaf]) => leaf)).toEqual([0, 1]);
    expect(list(leafPorts())).toEqual([]);
    const full = leafPorts({ reservedNodePorts: 2 });
    for (const leaf of [0, 1, 2, 3]) full.take(leaf, FAST, 4);
    expect(list(full)).toEqual([]);
  });
});
