import * as fc from "fast-check";
import type { Fabric } from "../../../lib/model";
import { groupSizes, leafGroups, leavesOf, railsOf, type Grouping, type Member } from "../../../lib/sizing/leaf-group";

/** A kind of pods as far as groups depend on it. */
function member(nics: number, count: number, nodesPerPod: number, nodesPerRack: number): Member {
  const pod = { count, nodesPerPod, nodesPerRack, nodes: count * nodesPerPod } as Member["pod"];
  return { pod, nics, gbps: 400, nicPortsPerCage: 1 };
}

const by = (leafGroup: Fabric["leafGroup"], topology: Fabric["topology"] = "rail-optimized"): Grouping => ({
  leafGroup,
  topology,
});
const groups = (members: Member[], grouping: Grouping, leafDown = 4, portsPerCage = 1) => [
  ...leafGroups({ members, grouping, leafDown, portsPerCage }),
];

describe("railsOf", () => {
  it("is the most NICs of any node", () => {
    expect(railsOf([member(2, 1, 1, 1), member(8, 1, 1, 1)])).toBe(8);
  });
});

describe("groupSizes", () => {
  it("has a group for each pod, for each rack with the last one of a pod smaller, or one for all", () => {
    const members = [member(2, 3, 5, 2), member(1, 1, 2, 2)];
    expect(groupSizes(members, by("pod"))).toEqual([
      { count: 3, nodes: 5, endpoints: 10, rails: 2 },
      { count: 1, nodes: 2, endpoints: 2, rails: 1 },
    ]);
    expect(groupSizes(members, by("rack"))).toEqual([
      { count: 6, nodes: 2, endpoints: 4, rails: 2 },
      { count: 3, nodes: 1, endpoints: 2, rails: 2 },
      { count: 1, nodes: 2, endpoints: 2, rails: 1 },
    ]);
    expect(groupSizes(members, by("fabric"))).toEqual([{ count: 1, nodes: 17, endpoints: 32, rails: 2 }]);
  });
});

describe("leavesOf", () => {
  it("gives each rail leaves of its own, or none of its own in a fat tree", () => {
    const group = { nodes: 5, endpoints: 10, rails: 2 };
    expect(leavesOf(group, "rail-optimized", 4)).toBe(4);
    expect(leavesOf(group, "fat-tree", 4)).toBe(3);
  });
});

describe("leafGroups", () => {
  it("walks pods in order and numbers leaves through", () => {
    const walked = groups([member(2, 2, 5, 2), member(1, 1, 3, 3)], by("pod"));
    expect(walked.map(({ firstLeaf, leaves, nodes }) => ({ firstLeaf, leaves, nodes }))).toEqual([
      { firstLeaf: 0, leaves: 4, nodes: 5 },
      { firstLeaf: 4, leaves: 4, nodes: 5 },
      { firstLeaf: 8, leaves: 1, nodes: 3 },
    ]);
    expect(walked[1]?.runs).toEqual([{ member: 0, pod: 1, first: 0, nodes: 5, nics: 2 }]);
  });

  it("walks racks in order", () => {
    const runs = groups([member(2, 1, 5, 2)], by("rack")).flatMap((group) => group.runs);
    expect(runs.map(({ first, nodes }) => [first, nodes])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  it("joins all pods in one group of the whole fabric", () => {
    const [group, ...others] = groups([member(2, 2, 5, 2), member(1, 1, 3, 3)], by("fabric"));
    expect(others).toEqual([]);
    expect(group).toMatchObject({ nodes: 13, leaves: 8, perLeaf: 4 });
    expect(group?.runs.map((run) => run.nodes)).toEqual([5, 5, 3]);
  });

  it("fills leaves evenly, in whole cages", () => {
    expect(groups([member(1, 1, 9, 9)], by("pod"), 8)[0]?.perLeaf).toBe(5);
    expect(groups([member(1, 1, 9, 9)], by("pod"), 8, 2)[0]?.perLeaf).toBe(6);
  });

  it("has as many leaves as the sizes say, none of them empty or with more than its ports", () => {
    const kind = fc
      .tuple(
        fc.constantFrom(1, 2, 4, 8),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
      )
      .map((own) => member(...own));
    const grouping = fc.record({
      leafGroup: fc.constantFrom<Fabric["leafGroup"][]>("pod", "rack", "fabric"),
      topology: fc.constantFrom<Fabric["topology"][]>("rail-optimized", "fat-tree"),
    });
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 3 }),
        grouping,
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(1, 2),
        (members, how, cages, portsPerCage) => {
          const leafDown = cages * portsPerCage;
          const walked = groups(members, how, leafDown, portsPerCage);
          const sized = groupSizes(members, how).map((group) => group.count * leavesOf(group, how.topology, leafDown));
          expect(walked.reduce((total, group) => total + group.leaves, 0)).toBe(sized.reduce((a, b) => a + b, 0));
          for (const { runs, nodes, leaves, perLeaf } of walked) {
            const rails = how.topology === "fat-tree" ? 1 : Math.max(...runs.map((run) => run.nics));
            const items = how.topology === "fat-tree" ? runs.reduce((total, run) => total + run.nodes * run.nics, 0) : nodes;
            expect(perLeaf).toBeLessThanOrEqual(leafDown);
            expect(Math.ceil(items / perLeaf)).toBe(leaves / rails);
          }
        },
      ),
    );
  });
});
