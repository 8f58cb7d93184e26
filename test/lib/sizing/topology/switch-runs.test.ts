import type { SiteInput } from "../../../../lib/model";
import { externalRuns, switchRuns } from "../../../../lib/sizing/topology/switch-runs";
import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

function fabricOf(own: Partial<FabricInput>) {
  const pods = [{ name: "a", node: "node-2-1", nodes: 12 }];
  const fabric = { name: "compute", switch: "plain-8", topology: "fat-tree" as const, leafGroup: "fabric" as const, ...own };
  return hallOf(smallSite({ pods, fabrics: [fabric] })).fabric;
}

const runs = (own: Partial<FabricInput>) => [...switchRuns(fabricOf(own))];

describe("switchRuns", () => {
  it("joins every leaf of a group with every spine, from its first uplink port on", () => {
    expect(runs({ tiers: 2 })).toEqual([
      {
        layer: "leaf-spine",
        from: { tier: "leaf", first: 0, count: 6 },
        to: { tier: "spine", first: 0, count: 4 },
        step: 0,
        links: 1,
        fromPort: 4,
        toPort: 0,
        toPortStep: 1,
      },
    ]);
  });

  it("joins spines of a group with cores of their own, and each group with the next ports of the same cores", () => {
    const up = runs({ tiers: 3 }).filter(({ layer }) => layer === "spine-core");
    expect(up.map(({ from }) => [from.first, from.count])).toEqual([
      [0, 2],
      [2, 2],
      [4, 2],
    ]);
    for (const [group, { to, step, toPort, toPortStep, links }] of up.entries()) {
      expect([to.first, step, toPort, toPortStep]).toEqual([0, to.count, group * links, 0]);
    }
  });

  it("joins the leaves of each pair by their last ports", () => {
    const pairs = runs({ tiers: 2, peerLinks: 2 }).filter(({ layer }) => layer === "leaf-leaf");
    expect(pairs.map(({ from, to }) => [from.first, to.first])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(pairs.every(({ links, fromPort, toPort }) => links === 2 && fromPort === 6 && toPort === 6)).toBe(true);
  });

  it("is empty for a fabric that cannot be built", () => {
    expect(runs({ tiers: 1 })).toEqual([]);
  });
});

describe("externalRuns", () => {
  it("deals links out of the site over the topmost switches, on their last ports", () => {
    expect([...externalRuns(fabricOf({ tiers: 2, externalLinks: 5 }))]).toMatchObject([
      { tier: "spine", index: 0, links: 2, fromPort: 6 },
      { tier: "spine", index: 1, links: 1, fromPort: 6 },
      { tier: "spine", index: 2, links: 1, fromPort: 6 },
      { tier: "spine", index: 3, links: 1, fromPort: 6 },
    ]);
    expect([...externalRuns(fabricOf({ tiers: 2 }))]).toEqual([]);
  });
});
