import * as fc from "fast-check";
import type { Fabric } from "../../../lib/model";
import { groupSizes, leafGroups, leavesOf, railsOf, type Grouping } from "../../../lib/sizing/leaf-group";
import { MIDDLE, type Member } from "../../../lib/sizing/member";
import { nodeMember, switchMember } from "../../support/member";

/** A kind of pods as far as groups depend on it. */
function member(kind: number, nics: number, pods: number, perPod: number, perRack: number): Member {
  return nodeMember({ kind, nics, pods, perPod, perRack, racks: Math.ceil(perPod / perRack) });
}

const by = (leafGroup: Fabric["leafGroup"], topology: Fabric["topology"] = "rail-optimized"): Grouping => ({
  leafGroup,
  topology,
});
const groups = (members: Member[], grouping: Grouping, leafDown = 4, portsPerCage = 1) => [
  ...leafGroups({ members, grouping, leafDown, leaf: { portsPerCage } }),
];

describe("railsOf", () => {
  it("is the most NICs of any device", () => {
    expect(railsOf([member(0, 2, 1, 1, 1), member(1, 8, 1, 1, 1), switchMember()])).toBe(8);
  });
});

describe("groupSizes", () => {
  it("has a group for each pod, for each rack with the last one of a pod smaller, or one for all", () => {
    const members = [member(0, 2, 3, 5, 2), member(1, 1, 1, 2, 2)];
    expect(groupSizes(members, by("pod"))).toEqual([
      { count: 3, devices: 5, endpoints: 10, rails: 2 },
      { count: 1, devices: 2, endpoints: 2, rails: 1 },
    ]);
    expect(groupSizes(members, by("rack"))).toEqual([
      { count: 3, devices: 2, endpoints: 4, rails: 2 },
      { count: 3, devices: 2, endpoints: 4, rails: 2 },
      { count: 3, devices: 1, endpoints: 2, rails: 2 },
      { count: 1, devices: 2, endpoints: 2, rails: 1 },
    ]);
    expect(groupSizes(members, by("fabric"))).toEqual([{ count: 1, devices: 17, endpoints: 32, rails: 2 }]);
  });

  it("puts all that stands in a pod into its group, and all that stands in none into a group of its own", () => {
    const pdus = member(0, 1, 3, 6, 2);
    const members = [member(0, 2, 3, 5, 2), pdus, switchMember({ perPod: 4 }), switchMember({ perPod: 2 })];
    expect(groupSizes(members, by("pod"))).toEqual([
      { count: 3, devices: 11, endpoints: 16, rails: 2 },
      { count: 1, devices: 6, endpoints: 6, rails: 1 },
    ]);
    expect(groupSizes(members, by("rack")).map(({ count, devices }) => [count, devices])).toEqual([
      [3, 4],
      [3, 4],
      [3, 3],
      [1, 6],
    ]);
  });
});

describe("leavesOf", () => {
  it("gives each rail leaves of its own, or none of its own in a fat tree", () => {
    const group = { devices: 5, endpoints: 10, rails: 2 };
    expect(leavesOf(group, "rail-optimized", 4)).toBe(4);
    expect(leavesOf(group, "fat-tree", 4)).toBe(3);
  });
});

describe("leafGroups", () => {
  it("walks pods in order and numbers leaves through", () => {
    const walked = groups([member(0, 2, 2, 5, 2), member(1, 1, 1, 3, 3)], by("pod"));
    expect(walked.map(({ firstLeaf, leaves, runs }) => ({ firstLeaf, leaves, devices: runs[0]?.devices }))).toEqual([
      { firstLeaf: 0, leaves: 4, devices: 5 },
      { firstLeaf: 4, leaves: 4, devices: 5 },
      { firstLeaf: 8, leaves: 1, devices: 3 },
    ]);
    expect(walked[1]?.runs).toEqual([{ member: 0, pod: 1, first: 0, devices: 5, nics: 2 }]);
  });

  it("walks racks in order", () => {
    const runs = groups([member(0, 2, 1, 5, 2)], by("rack")).flatMap((group) => group.runs);
    expect(runs.map(({ first, devices }) => [first, devices])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  it("spreads over the racks of a pod what fills none of them, and has no group for a rack without devices", () => {
    const spread = nodeMember({ racks: 4, perPod: 6, perRack: null });
    const devices = (members: Member[]) => groups(members, by("rack")).map(({ runs }) => runs.map((run) => run.devices));
    expect(devices([spread])).toEqual([[2], [1], [2], [1]]);
    expect(devices([nodeMember({ racks: 4 })])).toEqual([[2], [2]]);
    expect(devices([nodeMember({ racks: 4 }), spread])).toEqual([[2, 2], [2, 1], [2], [1]]);
  });

  it("has one run for each sort of device of a pod", () => {
    const members = [member(0, 2, 2, 5, 5), switchMember(), member(0, 1, 2, 2, 2)];
    expect(groups(members, by("pod")).map(({ runs }) => runs.map((run) => [run.member, run.pod, run.devices]))).toEqual([
      [
        [0, 0, 5],
        [2, 0, 2],
      ],
      [
        [0, 1, 5],
        [2, 1, 2],
      ],
      [[1, 0, 3]],
    ]);
  });

  it("joins all pods in one group of the whole fabric", () => {
    const [group, ...others] = groups([member(0, 2, 2, 5, 2), member(1, 1, 1, 3, 3)], by("fabric"));
    expect(others).toEqual([]);
    expect(group).toMatchObject({ leaves: 8, perLeaf: 4 });
    expect(group?.runs.map((run) => run.devices)).toEqual([5, 5, 3]);
  });

  it("fills leaves evenly, in whole cages", () => {
    expect(groups([member(0, 1, 1, 9, 9)], by("pod"), 8)[0]?.perLeaf).toBe(5);
    expect(groups([member(0, 1, 1, 9, 9)], by("pod"), 8, 2)[0]?.perLeaf).toBe(6);
  });

  it("has as many leaves as the sizes say, none of them empty or with more than its ports", () => {
    const size = fc.record({
      nics: fc.constantFrom(1, 2, 4, 8),
      perPod: fc.integer({ min: 1, max: 40 }),
      perRack: fc.option(fc.integer({ min: 1, max: 8 })),
      kind: fc.constantFrom(0, 1, MIDDLE),
    });
    const kind = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.array(size, { minLength: 1, maxLength: 4 }))
      .map(([pods, sizes]) =>
        sizes.map((own) => {
          const racks = Math.max(...sizes.map(({ perPod, perRack }) => Math.ceil(perPod / (perRack ?? 8))));
          return nodeMember({ ...own, pods: own.kind === MIDDLE ? 1 : pods, racks: own.kind === MIDDLE ? 1 : racks });
        }),
      );
    const grouping = fc.record({
      leafGroup: fc.constantFrom<Fabric["leafGroup"][]>("pod", "rack", "fabric"),
      topology: fc.constantFrom<Fabric["topology"][]>("rail-optimized", "fat-tree"),
    });
    fc.assert(
      fc.property(
        kind,
        grouping,
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(1, 2),
        (members, how, cages, portsPerCage) => {
          const leafDown = cages * portsPerCage;
          const walked = groups(members, how, leafDown, portsPerCage);
          const sized = groupSizes(members, how).map((group) => group.count * leavesOf(group, how.topology, leafDown));
          expect(walked.reduce((total, group) => total + group.leaves, 0)).toBe(sized.reduce((a, b) => a + b, 0));
          const devices = walked.flatMap(({ runs }) => runs).reduce((total, run) => total + run.devices, 0);
          expect(devices).toBe(members.reduce((total, own) => total + own.pods * own.perPod, 0));
          for (const { runs, leaves, perLeaf } of walked) {
            const rails = how.topology === "fat-tree" ? 1 : Math.max(...runs.map((run) => run.nics));
            const items = runs.reduce((total, run) => total + run.devices * (how.topology === "fat-tree" ? run.nics : 1), 0);
            expect(perLeaf).toBeLessThanOrEqual(leafDown);
            expect(Math.ceil(items / perLeaf)).toBe(leaves / rails);
          }
        },
      ),
    );
  });
});
