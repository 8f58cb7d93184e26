import { at } from "../../errors";
import type { Fabric } from "../../model";
import { maxOf, minOf } from "../../units";
import type { Attachments } from "./attachment";
import { alikeUpTo, devicesBefore, kindsOf, type Member } from "./member";
import type { SwitchPorts } from "./switch-ports";

/** Consecutive devices of one pod. */
export interface DeviceRun {
  /** Place of the devices among the fabric's members. */
  readonly member: number;
  /** Number of the pod within its kind. */
  readonly pod: number;
  /** Place of the first of these devices in the pod. */
  readonly first: number;
  readonly devices: number;
  readonly nics: number;
  /** Place of their attachment. */
  readonly attachment: number;
}

/** Devices of a group with the place of the first of their slots on its leaves, see `Attachments`. */
export interface PlacedRun extends DeviceRun {
  readonly firstSlot: number;
  /** Slots of one of them (rail-optimized) or of one of its endpoints (fat-tree). */
  readonly slots: number;
}

/** Devices that share a set of leaves. All places count from 0. */
export interface LeafGroup {
  /** One for each pod in a group of the whole fabric, of which there can be a million: they are made one after the other. */
  readonly runs: Iterable<PlacedRun>;
  /** Most NICs of one of its devices. */
  readonly rails: number;
  /** Leaves of the group, and the place of the first of them among all leaves of a plane. */
  readonly leaves: number;
  readonly firstLeaf: number;
  /** Slots of one leaf, in whole cages; the last of a group take fewer. */
  readonly slotsPerLeaf: number;
}

/** How devices are grouped and leaves filled. */
export type Grouping = Pick<Fabric, "leafGroup" | "topology">;

/** Figures that decide on the leaves of a group. */
export interface GroupSize {
  /** Leaf ports that its devices take, rail-optimized those of one rail; devices of different attachments share no cage. */
  readonly ports: number;
  readonly rails: number;
}

/** Figures that decide on the leaf groups. */
export interface Grouped {
  readonly members: readonly Member[];
  readonly grouping: Grouping;
  readonly attachments: Attachments;
  readonly leaf: Pick<SwitchPorts, "portsPerCage">;
}

/** Most NICs of a device of a fabric: one rail each. */
export function railsOf(members: readonly Member[]): number {
  return maxOf(members.map((member) => member.nics));
}

/** Sizes of the groups with how often each occurs, which is all that the number of leaves depends on. */
export function groupSizes(grouped: Grouped): (GroupSize & { count: number })[] {
  const { members } = grouped;
  const { leafGroup } = grouped.grouping;
  if (leafGroup === "fabric") return [{ count: 1, ...fabricSize(grouped) }];
  return kindsOf(members).flatMap((places) => {
    const pods = members[places[0] ?? 0]?.pods ?? 0;
    const first = places.map(() => 0);
    const counts = new Map<string, { groups: number; devices: readonly number[] }>();
    for (const { groups, devices } of alikeGroups(grouped, places, leafGroup)) {
      const key = devices.join();
      const known = counts.get(key);
      if (known) known.groups += groups;
      else counts.set(key, { groups, devices });
    }
    return [...counts.values()].map(({ groups, devices }) => {
      const runs = deviceRuns(grouped, places, { pod: 0, first, devices });
      return { count: pods * groups, ...sizeOf([...placedRuns(runs, grouped)], grouped) };
    });
  });
}

/** The size of the group of all devices of a fabric; pods of a kind follow each other. */
function fabricSize(grouped: Grouped): GroupSize {
  const runs = grouped.members.map(({ pods, perPod, nics }, member) => ({
    ...{ member, pod: 0, first: 0, devices: pods * perPod, nics, attachment: attachmentOf(grouped.attachments, member) },
  }));
  return sizeOf([...placedRuns(runs, grouped)], grouped);
}

function attachmentOf({ ofMember }: Attachments, member: number): number {
  return at(ofMember, member);
}

function sizeOf(runs: readonly PlacedRun[], { grouping, attachments: { slotsPerPort } }: Grouped): GroupSize {
  const last = runs.at(-1);
  const slots = last ? last.firstSlot + itemsOf(last, grouping) * last.slots : 0;
  return { ports: Math.ceil(slots / slotsPerPort), rails: maxOf(runs.map((run) => run.nics)) };
}

/** Items that need a place on a leaf: rail-optimized, a device on each of its rails; otherwise each of its endpoints. */
function itemsOf({ devices, nics }: DeviceRun, { topology }: Pick<Grouping, "topology">): number {
  return topology === "rail-optimized" ? devices : devices * nics;
}

/** Runs one after the other, each attachment from a new cage on. */
function* placedRuns(
  runs: Iterable<DeviceRun>,
  { grouping, attachments: { all, slotsPerPort }, leaf: { portsPerCage } }: Grouped,
): Generator<PlacedRun> {
  const cage = portsPerCage * slotsPerPort;
  let next = 0;
  let before: number | undefined;
  for (const run of runs) {
    const slots = slotsPerPort / at(all, run.attachment).perPort;
    const firstSlot = before === run.attachment ? next : Math.ceil(next / cage) * cage;
    next = firstSlot + itemsOf(run, grouping) * slots;
    before = run.attachment;
    // Not by spreading the run, which is slow where racks make a million of groups.
    const { member, pod, first, devices, nics, attachment } = run;
    yield { member, pod, first, devices, nics, attachment, firstSlot, slots };
  }
}

/** Leaves of one group with the given number of device ports each. */
export function leavesOf({ ports, rails }: GroupSize, topology: Fabric["topology"], down: number): number {
  return (topology === "rail-optimized" ? rails : 1) * Math.ceil(ports / down);
}

/**
 * Every group of a fabric in the order of pods and racks, with its leaves.
 * @param grouped with the ports of a leaf that devices can take, whole cages
 */
export function* leafGroups(grouped: Grouped & { readonly leafDown: number }): Generator<LeafGroup> {
  let firstLeaf = 0;
  for (const { runs, size } of sizedGroups(grouped)) {
    const own = filledLeaves(size, grouped);
    yield { runs, rails: size.rails, firstLeaf, ...own };
    firstLeaf += own.leaves;
  }
}

/** Leaves of a group, filled evenly. */
function filledLeaves(
  size: GroupSize,
  {
    grouping: { topology },
    attachments: { slotsPerPort },
    leaf: { portsPerCage },
    leafDown,
  }: Grouped & { leafDown: number },
): Pick<LeafGroup, "leaves" | "slotsPerLeaf"> {
  const leaves = leavesOf(size, topology, leafDown);
  const perRail = topology === "rail-optimized" ? leaves / size.rails : leaves;
  return { leaves, slotsPerLeaf: Math.ceil(size.ports / perRail / portsPerCage) * portsPerCage * slotsPerPort };
}

/** The devices of every group in the order of pods and racks, and the size of the group. */
function* sizedGroups(grouped: Grouped): Generator<Pick<LeafGroup, "runs"> & { readonly size: GroupSize }> {
  const { members, grouping } = grouped;
  const { leafGroup } = grouping;
  if (leafGroup === "fabric") {
    const runs = { [Symbol.iterator]: () => placedRuns(fabricRuns(grouped), grouped) };
    yield { runs, size: fabricSize(grouped) };
    return;
  }
  for (const places of kindsOf(members)) {
    const pods = members[places[0] ?? 0]?.pods ?? 0;
    for (let pod = 0; pod < pods; pod++) {
      for (const devices of podRuns(grouped, places, pod, leafGroup)) {
        const runs = [...placedRuns(devices, grouped)];
        yield { runs, size: sizeOf(runs, grouped) };
      }
    }
  }
}

/** All devices of a fabric, pod by pod. */
function* fabricRuns({ members, attachments }: Grouped): Generator<DeviceRun> {
  for (const [member, { pods, perPod, nics }] of members.entries()) {
    const attachment = attachmentOf(attachments, member);
    for (let pod = 0; pod < pods; pod++) yield { member, pod, first: 0, devices: perPod, nics, attachment };
  }
}

/** The groups of one pod; `places` are the positions of its members. */
function* podRuns(
  grouped: Grouped,
  places: readonly number[],
  pod: number,
  leafGroup: "pod" | "rack",
): Generator<DeviceRun[]> {
  const first = places.map(() => 0);
  for (const { groups, devices } of alikeGroups(grouped, places, leafGroup)) {
    for (let group = 0; group < groups; group++) {
      yield deviceRuns(grouped, places, { pod, first, devices });
      for (const [index, own] of devices.entries()) first[index] = at(first, index) + own;
    }
  }
}

/** Devices of one group of a pod: by member of its kind, the place of the first in the pod, and how many. */
interface PodDevices {
  readonly pod: number;
  readonly first: readonly number[];
  readonly devices: readonly number[];
}

function deviceRuns(
  { members, attachments }: Grouped,
  places: readonly number[],
  { pod, first, devices }: PodDevices,
): DeviceRun[] {
  const runs: DeviceRun[] = [];
  for (const [index, member] of places.entries()) {
    const own = at(devices, index);
    const nics = at(members, member).nics;
    const attachment = attachmentOf(attachments, member);
    if (own > 0) runs.push({ member, pod, first: at(first, index), devices: own, nics, attachment });
  }
  return runs;
}

/** Consecutive groups of a pod with the same devices. */
interface AlikeGroups {
  readonly groups: number;
  /** Devices of one of them by member. */
  readonly devices: readonly number[];
}

/** The groups of any pod of a kind: a pod can have a million racks, but only few of them differ from the one before. */
function* alikeGroups({ members }: Grouped, places: readonly number[], leafGroup: "pod" | "rack"): Generator<AlikeGroups> {
  const own = places.flatMap((place) => members[place] ?? []);
  const racks = leafGroup === "pod" ? 1 : maxOf([1, ...own.map((member) => member.racks)]);
  if (racks === 1) {
    yield { groups: 1, devices: own.map(({ perPod }) => perPod) };
    return;
  }
  for (let rack = 0; rack < racks;) {
    const upTo = minOf(
      own.map((member) => alikeUpTo(member, rack)),
      racks,
    );
    const devices = own.map((member) => devicesBefore(member, rack + 1) - devicesBefore(member, rack));
    if (devices.some((count) => count > 0)) yield { groups: upTo - rack, devices };
    rack = upTo;
  }
}
