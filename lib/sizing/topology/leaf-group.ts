import { at } from "../../errors/at";
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
    const { pods } = at(members, at(places, 0));
    const counts = new Map<string, AlikeGroups>();
    for (const { groups, runs } of alikeGroups(grouped, places, leafGroup)) {
      const key = runs.map(({ member, devices }) => `${member} ${devices}`).join();
      counts.set(key, { groups: groups + (counts.get(key)?.groups ?? 0), runs });
    }
    return [...counts.values()].map(({ groups, runs }) => {
      return { count: pods * groups, ...sizeOf([...placedRuns(runs, grouped)], grouped) };
    });
  });
}

/** The size of the group of all devices of a fabric; pods of a kind follow each other. */
function fabricSize(grouped: Grouped): GroupSize {
  const runs = grouped.members.map(({ pods, perPod, nics }, member) => ({
    member,
    pod: 0,
    first: 0,
    devices: pods * perPod,
    nics,
    attachment: attachmentOf(grouped.attachments, member),
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

/** Devices of a fabric, and the ports of a leaf that they can take, whole cages. */
type Joined = Grouped & { readonly leafDown: number };

/** Every group of a fabric in the order of pods and racks, with its leaves. */
export function* leafGroups(grouped: Joined): Generator<LeafGroup> {
  const { members, grouping } = grouped;
  const { leafGroup } = grouping;
  if (leafGroup === "fabric") {
    const runs = { [Symbol.iterator]: () => placedRuns(fabricRuns(grouped), grouped) };
    yield { runs, firstLeaf: 0, ...filledLeaves(fabricSize(grouped), grouped) };
    return;
  }
  let firstLeaf = 0;
  for (const places of kindsOf(members)) {
    const { pods } = at(members, at(places, 0));
    // Kept where there is another pod like it: there can be a million.
    const forms = pods > 1 ? [...groupForms(grouped, places, leafGroup)] : groupForms(grouped, places, leafGroup);
    for (let pod = 0; pod < pods; pod++) {
      for (const { groups, runs: alike, leaves, rails, slotsPerLeaf } of forms) {
        for (let group = 0; group < groups; group++) {
          const runs = alike.map((run) => runAt(run, pod, group));
          yield { runs, rails, leaves, firstLeaf, slotsPerLeaf };
          firstLeaf += leaves;
        }
      }
    }
  }
}

/** Consecutive groups of a pod that differ by their place alone; the runs are those of the first of them. */
interface GroupForm extends Filled {
  readonly groups: number;
  readonly runs: readonly PlacedRun[];
}

function* groupForms(grouped: Joined, places: readonly number[], leafGroup: "pod" | "rack"): Generator<GroupForm> {
  for (const { groups, runs: devices } of alikeGroups(grouped, places, leafGroup)) {
    const runs = [...placedRuns(devices, grouped)];
    yield { groups, runs, ...filledLeaves(sizeOf(runs, grouped), grouped) };
  }
}

/** The same run in another pod, moved by a number of groups. Not by spreading it, which is slow for a million groups. */
function runAt(run: PlacedRun, pod: number, group: number): PlacedRun {
  const { member, first, devices, nics, attachment, firstSlot, slots } = run;
  return { member, pod, first: first + group * devices, devices, nics, attachment, firstSlot, slots };
}

/** Leaves of a group. */
type Filled = Pick<LeafGroup, "leaves" | "rails" | "slotsPerLeaf">;

/** Leaves of a group, filled evenly. */
function filledLeaves(size: GroupSize, grouped: Joined): Filled {
  const { grouping, attachments, leaf, leafDown } = grouped;
  const leaves = leavesOf(size, grouping.topology, leafDown);
  const perRail = grouping.topology === "rail-optimized" ? leaves / size.rails : leaves;
  const cages = Math.ceil(size.ports / perRail / leaf.portsPerCage);
  return { leaves, rails: size.rails, slotsPerLeaf: cages * leaf.portsPerCage * attachments.slotsPerPort };
}

/** All devices of a fabric, pod by pod. */
function* fabricRuns({ members, attachments }: Grouped): Generator<DeviceRun> {
  for (const [member, { pods, perPod, nics }] of members.entries()) {
    const attachment = attachmentOf(attachments, member);
    for (let pod = 0; pod < pods; pod++) yield { member, pod, first: 0, devices: perPod, nics, attachment };
  }
}

/** Consecutive groups of a pod with the same number of devices of each member; the runs are those of the first of them. */
interface AlikeGroups {
  readonly groups: number;
  readonly runs: readonly DeviceRun[];
}

/**
 * The groups of the first pod of a kind: a pod can have a million racks, but only few of them differ from the one before.
 * @param places of the members of that kind
 */
function* alikeGroups(
  { members, attachments }: Grouped,
  places: readonly number[],
  leafGroup: "pod" | "rack",
): Generator<AlikeGroups> {
  const own = places.map((place) => at(members, place));
  const racks = leafGroup === "pod" ? 1 : maxOf([1, ...own.map((member) => member.racks)]);
  for (let rack = 0; rack < racks;) {
    const upTo = racks === 1 ? 1 : minOf([racks, ...own.map((member) => alikeUpTo(member, rack))]);
    const runs: DeviceRun[] = [];
    for (const [index, member] of own.entries()) {
      const place = at(places, index);
      const first = racks === 1 ? 0 : devicesBefore(member, rack);
      const devices = racks === 1 ? member.perPod : devicesBefore(member, rack + 1) - first;
      const attachment = attachmentOf(attachments, place);
      if (devices > 0) runs.push({ member: place, pod: 0, first, devices, nics: member.nics, attachment });
    }
    if (runs.length > 0) yield { groups: upTo - rack, runs };
    rack = upTo;
  }
}
