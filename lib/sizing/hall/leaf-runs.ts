import { at } from "../../errors/at";
import { leafGroups, type LeafGroup, type PlacedRun } from "../topology/leaf-group";
import { LeafPorts } from "./leaf-ports";
import type { Plane } from "./plane";

/**
 * Links of consecutive devices in one rack to a leaf or, rail-optimized, to one leaf of each rail. All places count from 0.
 */
export interface LeafRun {
  /** Place of the attachment, see `Attachments`. */
  readonly attachment: number;
  /** The member of the fabric that the devices belong to, and their pod within its kind; null for fabric managers. */
  readonly of: { readonly member: number; readonly pod: number } | null;
  /** Place of the first device in its pod, or among all fabric managers. */
  readonly device: number;
  /** The first NIC of that device. */
  readonly nic: number;
  readonly rack: number;
  /** Rails, whose leaves follow each other: a device has one link to each. With one leaf, links fill NIC after NIC. */
  readonly rails: number;
  /** Links to each of the leaves. */
  readonly links: number;
  readonly leaf: number;
  /** By rail, the place of the first link on its leaf, see `LeafPorts.take`. */
  readonly places: readonly number[];
  /** The attachment of the devices that share the cage of a fabric manager; null for all others. */
  readonly beside: number | null;
}

/** All links of devices and fabric managers to the leaves of a plane: rack by rack, in the order in which ports are taken. */
export function* leafRuns(plane: Plane): Generator<LeafRun> {
  const ports = new LeafPorts(plane.fabric, plane.leafRacks().length);
  for (const group of leafGroups(plane.fabric)) {
    for (const run of group.runs) yield* deviceRuns(plane, ports, group, run);
  }
  yield* managerRuns(plane, ports);
}

function* deviceRuns(plane: Plane, ports: LeafPorts, group: LeafGroup, run: PlacedRun): Generator<LeafRun> {
  const { members, grouping } = plane.fabric;
  const { attachment, nics, slots } = run;
  const of = { member: run.member, pod: run.pod };
  const byRail = grouping.topology === "rail-optimized";
  const [rails, leavesPerSet, perDevice] = byRail ? [nics, group.rails, 1] : [1, 1, nics];
  // Devices that are spread over racks are taken one by one.
  const perRack = at(members, run.member).perRack ?? 1;
  const end = run.first + run.devices;
  let slot = run.firstSlot;
  for (let first = run.first; first < end;) {
    const upTo = Math.min(end, (Math.floor(first / perRack) + 1) * perRack);
    const rack = plane.deviceRack(run.member, run.pod, first);
    const all = (upTo - first) * perDevice;
    for (let done = 0; done < all;) {
      const set = Math.floor(slot / group.slotsPerLeaf);
      const links = Math.min(all - done, ((set + 1) * group.slotsPerLeaf - slot) / slots);
      const leaf = group.firstLeaf + set * leavesPerSet;
      const places: number[] = [];
      for (let rail = 0; rail < rails; rail++) places.push(ports.take(leaf + rail, attachment, links));
      const device = first + Math.floor(done / perDevice);
      yield { attachment, of, device, nic: done % perDevice, rack, rails, links, leaf, places, beside: null };
      slot += links * slots;
      done += links;
    }
    first = upTo;
  }
}

/** Each fabric manager is placed next to its leaf of the first plane. */
function* managerRuns(plane: Plane, ports: LeafPorts): Generator<LeafRun> {
  const { fabric, attachments } = plane.fabric;
  const { ofManagers: attachment, managersPerPort: perPort } = attachments;
  if (attachment === null) return;
  const homes = plane.first().leafRacks();
  let device = 0;
  for (const { leaf, port, beside } of ports.managerPorts()) {
    const links = Math.min(perPort, fabric.reservedNodePorts - device);
    const [rack, places] = [at(homes, leaf), [port * perPort]];
    yield { attachment, of: null, device, nic: 0, rack, rails: 1, links, leaf, places, beside };
    device += links;
  }
}
