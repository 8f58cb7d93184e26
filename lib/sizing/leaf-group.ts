import type { Fabric } from "../model";
import { devicesBefore, kindsOf, type Member } from "./member";
import { sum } from "./sum";
import type { SwitchPorts } from "./switch-ports";

/** Devices of one pod that stand one after the other. */
export interface DeviceRun {
  /** Place of the devices among the fabric's members. */
  readonly member: number;
  /** Place of the pod among those of its kind. */
  readonly pod: number;
  /** Place of the first of these devices in the pod. */
  readonly first: number;
  readonly devices: number;
  readonly nics: number;
}

/** Devices that share a set of leaves. All places count from 0. */
export interface LeafGroup {
  readonly runs: readonly DeviceRun[];
  /** Leaves of the group, and the place of the first of them among all leaves of a plane. */
  readonly leaves: number;
  readonly firstLeaf: number;
  /** Devices (rail-optimized) or endpoints (fat tree) on one leaf, in whole cages; the last of a group have fewer. */
  readonly perLeaf: number;
}

/** How devices are grouped and leaves filled. */
export type Grouping = Pick<Fabric, "leafGroup" | "topology">;

/** What decides on the leaves of a group. */
export interface GroupSize {
  readonly devices: number;
  readonly endpoints: number;
  readonly rails: number;
}

/** Most NICs of a device of a fabric: one rail each. */
export function railsOf(members: readonly Member[]): number {
  return Math.max(...members.map((member) => member.nics));
}

/** Sizes of the groups with how often each occurs, which is all that the number of leaves depends on. */
export function groupSizes(
  members: readonly Member[],
  { leafGroup }: Pick<Grouping, "leafGroup">,
): (GroupSize & { count: number })[] {
  if (leafGroup === "fabric") {
    const devices = sum(members.map((member) => member.pods * member.perPod));
    const endpoints = sum(members.map((member) => member.pods * member.perPod * member.nics));
    return [{ count: 1, devices, endpoints, rails: railsOf(members) }];
  }
  return kindsOf(members).flatMap((kind) =>
    [...podRuns(members, kind, 0, leafGroup)].map((runs) => ({ count: members[kind[0] ?? 0]?.pods ?? 0, ...sizeOf(runs) })),
  );
}

function sizeOf(runs: readonly DeviceRun[]): GroupSize {
  return {
    devices: sum(runs.map((run) => run.devices)),
    endpoints: sum(runs.map((run) => run.devices * run.nics)),
    rails: Math.max(...runs.map((run) => run.nics)),
  };
}

/** Leaves of one group, each with so many ports for its devices. */
export function leavesOf(group: GroupSize, topology: Fabric["topology"], down: number): number {
  return topology === "rail-optimized" ? group.rails * Math.ceil(group.devices / down) : Math.ceil(group.endpoints / down);
}

/** What leaf groups follow from: `leafDown` is how many ports of a leaf devices can take, whole cages. */
export interface Grouped {
  readonly members: readonly Member[];
  readonly grouping: Grouping;
  readonly leafDown: number;
  readonly leaf: Pick<SwitchPorts, "portsPerCage">;
}

/** Every group of a fabric in the order of pods and racks, with its leaves. */
export function* leafGroups({ members, grouping, leafDown, leaf: { portsPerCage } }: Grouped): Generator<LeafGroup> {
  let firstLeaf = 0;
  for (const runs of runsOf(members, grouping.leafGroup)) {
    const size = sizeOf(runs);
    const leaves = leavesOf(size, grouping.topology, leafDown);
    const shared =
      grouping.topology === "rail-optimized"
        ? { items: size.devices, over: leaves / size.rails }
        : { items: size.endpoints, over: leaves };
    yield { runs, leaves, firstLeaf, perLeaf: Math.ceil(shared.items / shared.over / portsPerCage) * portsPerCage };
    firstLeaf += leaves;
  }
}

function* runsOf(members: readonly Member[], leafGroup: Fabric["leafGroup"]): Generator<DeviceRun[]> {
  if (leafGroup === "fabric") {
    yield members.flatMap(({ pods, perPod, nics }, member) =>
      Array.from({ length: pods }, (_, pod) => ({ member, pod, first: 0, devices: perPod, nics })),
    );
    return;
  }
  for (const kind of kindsOf(members)) {
    const pods = members[kind[0] ?? 0]?.pods ?? 0;
    for (let pod = 0; pod < pods; pod++) yield* podRuns(members, kind, pod, leafGroup);
  }
}

/** The groups of one pod, `kind` being the places of the members that stand in it. */
function* podRuns(
  members: readonly Member[],
  kind: readonly number[],
  pod: number,
  leafGroup: "pod" | "rack",
): Generator<DeviceRun[]> {
  const own = kind.flatMap((place) => members[place] ?? []);
  const racks = leafGroup === "pod" ? 1 : Math.max(1, ...own.map((member) => member.racks));
  for (let rack = 0; rack < racks; rack++) {
    const runs = own.flatMap((member, index): DeviceRun[] => {
      const first = racks === 1 ? 0 : devicesBefore(member, rack);
      const end = racks === 1 ? member.perPod : devicesBefore(member, rack + 1);
      return end === first ? [] : [{ member: kind[index] ?? 0, pod, first, devices: end - first, nics: member.nics }];
    });
    if (runs.length > 0) yield runs;
  }
}
