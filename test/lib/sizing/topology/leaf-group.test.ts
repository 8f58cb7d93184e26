import * as fc from "fast-check";
import type { Fabric } from "../../../../lib/model";
import type { Attachments } from "../../../../lib/sizing/topology/attachment";
import { groupSizes, leafGroups, leavesOf, railsOf, type Grouping } from "../../../../lib/sizing/topology/leaf-group";
import { MIDDLE, type Member } from "../../../../lib/sizing/topology/member";
import { alike, nodeMember, switchMember } from "../../../support/member";

/** A kind of pods as far as groups depend on it. */
function member(kind: number, nics: number, pods: number, perPod: number, perRack: number): Member {
  return nodeMember({ kind, nics, pods, perPod, perRack, racks: Math.ceil(perPod / perRack) });
}

const by = (leafGroup: Fabric["leafGroup"], topology: Fabric["topology"] = "rail-optimized"): Grouping => ({
  leafGroup,
  topology,
});
const groups = (members: Member[], grouping: Grouping, leafDown = 4, portsPerCage = 1, attachments = alike(members)) =>
  [...leafGroups({ members, grouping, attachments, leafDown, leaf: { portsPerCage } })].map((group) => ({
    ...group,
    runs: [...group.runs],
  }));
const sizes = (members: Member[], grouping: Grouping, portsPerCage = 1, attachments = alike(members)) =>
  groupSizes({ members, grouping, attachments, leaf: { portsPerCage } });

/** A member for each of these, of which so many links share a port. */
function joined(perPorts: readonly number[], slotsPerPort: number): Attachments {
  const all = perPorts.map((perPort) => ({ gbps: 400 / perPort, portsPerCage: 1, perPort, moduleGbps: [400 / perPort] }));
  return { all, ofMember: perPorts.map((_, place) => place), ofManagers: null, managersPerPort: 1, slotsPerPort };
}

describe("railsOf", () => {
  it("is the most NICs of any device", () => {
    expect(railsOf([member(0, 2, 1, 1, 1), member(1, 8, 1, 1, 1), switchMember()])).toBe(8);
  });
});

describe("groupSizes", () => {
  it("has a group for each pod, for each rack with the last one of a pod smaller, or one for all", () => {
    const members = [member(0, 2, 3, 5, 2), member(1, 1, 1, 2, 2)];
    expect(sizes(members, by("pod"))).toEqual([
      { count: 3, ports: 5, rails: 2 },
      { count: 1, ports: 2, rails: 1 },
    ]);
    expect(sizes(members, by("rack"))).toEqual([
      { count: 6, ports: 2, rails: 2 },
      { count: 3, ports: 1, rails: 2 },
      { count: 1, ports: 2, rails: 1 },
    ]);
    expect(sizes(members, by("fabric"))).toEqual([{ count: 1, ports: 17, rails: 2 }]);
    expect(sizes(members, by("fabric", "fat-tree"))).toEqual([{ count: 1, ports: 32, rails: 2 }]);
  });

  it("puts all that stands in a pod into its group, and all that stands in none into a group of its own", () => {
    const pdus = member(0, 1, 3, 6, 2);
    const members = [member(0, 2, 3, 5, 2), pdus, switchMember({ perPod: 4 }), switchMember({ perPod: 2 })];
    expect(sizes(members, by("pod"))).toEqual([
      { count: 3, ports: 11, rails: 2 },
      { count: 1, ports: 6, rails: 1 },
    ]);
    expect(sizes(members, by("rack")).map(({ count, ports }) => [count, ports])).toEqual([
      [6, 4],
      [3, 3],
      [1, 6],
    ]);
  });
});

describe("groupSizes of devices that share ports", () => {
  it("counts a port for as many links as share it, and begins a new cage for each kind of link", () => {
    const members = [member(0, 2, 1, 3, 1), member(0, 2, 1, 3, 1)];
    const ports = (perPorts: number[], slots: number, portsPerCage: number, topology: Fabric["topology"]) =>
      sizes(members, by("pod", topology), portsPerCage, joined(perPorts, slots))[0]?.ports;
    expect(ports([1, 2], 2, 1, "fat-tree")).toBe(6 + 3);
    expect(ports([2, 1], 2, 4, "fat-tree")).toBe(4 + 6);
    expect(ports([1, 2], 2, 1, "rail-optimized")).toBe(3 + 2);
    expect(ports([3, 2], 6, 2, "rail-optimized")).toBe(2 + 2);
  });
});

describe("leavesOf", () => {
  it("gives each rail leaves of its own, or none of its own in a fat tree", () => {
    expect(leavesOf({ ports: 5, rails: 2 }, "rail-optimized", 4)).toBe(4);
    expect(leavesOf({ ports: 10, rails: 2 }, "fat-tree", 4)).toBe(3);
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
    expect(walked[1]?.runs).toEqual([
      { member: 0, pod: 1, first: 0, devices: 5, nics: 2, attachment: 0, firstSlot: 0, slots: 1 },
    ]);
  });

  it("counts racks in turns with more and with fewer devices together", () => {
    const spread = nodeMember({ racks: 5, perPod: 7, perRack: null, pods: 2, nics: 1 });
    expect(sizes([spread], by("rack")).map(({ count, ports }) => [count, ports])).toEqual([
      [4, 2],
      [6, 1],
    ]);
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
    expect(group).toMatchObject({ leaves: 8, slotsPerLeaf: 4 });
    expect(group?.runs.map((run) => run.devices)).toEqual([5, 5, 3]);
  });

  it("fills leaves evenly, in whole cages", () => {
    expect(groups([member(0, 1, 1, 9, 9)], by("pod"), 8)[0]?.slotsPerLeaf).toBe(5);
    expect(groups([member(0, 1, 1, 9, 9)], by("pod"), 8, 2)[0]?.slotsPerLeaf).toBe(6);
  });

  it("puts each kind of link from a new cage on, in slots of which each link takes a whole number", () => {
    const members = [member(0, 1, 1, 3, 1), member(0, 1, 1, 3, 1), member(0, 1, 1, 3, 1)];
    const [group] = groups(members, by("pod", "fat-tree"), 8, 2, joined([1, 2, 1], 2));
    expect(group?.runs.map(({ firstSlot, slots }) => [firstSlot, slots])).toEqual([
      [0, 2],
      [8, 1],
      [12, 2],
    ]);
    expect([group?.leaves, group?.slotsPerLeaf]).toEqual([2, 2 * 6]);
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
      .map(([pods, sizesOf]) =>
        sizesOf.map((own) => {
          const racks = Math.max(...sizesOf.map(({ perPod, perRack }) => Math.ceil(perPod / (perRack ?? 8))));
          return nodeMember({ ...own, pods: own.kind === MIDDLE ? 1 : pods, racks: own.kind === MIDDLE ? 1 : racks });
        }),
      );
    const grouping = fc.record({
      leafGroup: fc.constantFrom<Fabric["leafGroup"][]>("pod", "rack", "fabric"),
      topology: fc.constantFrom<Fabric["topology"][]>("rail-optimized", "fat-tree"),
    });
    const perPorts = fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom(1, 1, 2, 4)));
    fc.assert(
      fc.property(
        kind,
        grouping,
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(1, 2),
        perPorts,
        (members, how, cages, portsPerCage, shares) => {
          const leafDown = cages * portsPerCage;
          const attachments = joined(shares.slice(0, members.length), 4);
          const walked = groups(members, how, leafDown, portsPerCage, attachments);
          const sized = sizes(members, how, portsPerCage, attachments);
          const leaves = sized.map((group) => group.count * leavesOf(group, how.topology, leafDown));
          expect(walked.reduce((total, group) => total + group.leaves, 0)).toBe(leaves.reduce((a, b) => a + b, 0));
          const devices = walked.flatMap(({ runs }) => runs).reduce((total, run) => total + run.devices, 0);
          expect(devices).toBe(members.reduce((total, own) => total + own.pods * own.perPod, 0));
          for (const { runs, leaves: own, slotsPerLeaf } of walked) {
            const rails = how.topology === "fat-tree" ? 1 : Math.max(...runs.map((run) => run.nics));
            const last = runs.at(-1);
            const items = (last?.devices ?? 0) * (how.topology === "fat-tree" ? (last?.nics ?? 0) : 1);
            const end = (last?.firstSlot ?? 0) + items * (last?.slots ?? 0);
            expect(slotsPerLeaf).toBeLessThanOrEqual(leafDown * 4);
            expect(Math.ceil(end / slotsPerLeaf)).toBe(own / rails);
          }
        },
      ),
    );
  });
});
