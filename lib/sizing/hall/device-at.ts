import type { TierName } from "../../plan";
import type { Floor } from "../rack/floor";
import type { Device } from "../topology/device";
import { devicesBefore, inPodRacks, rackInPod, type Member } from "../topology/member";

/**
 * A device of a member of a fabric, as a value.
 *
 * @param hall its number, or 0 in a site of one hall
 * @param pod the place of its pod within its kind, from 0
 * @param place its place in that pod, from 0
 * @param rack the number of its rack on the floor
 */
export function deviceOf(member: Member, floor: Floor, hall: number, pod: number, place: number, rack: number): Device {
  const what = member.device;
  if (what.type === "switch") {
    const index = what.first + pod * member.perPod + place;
    return switchOf(what, hall, what.tier, index);
  }
  const number = pod + 1;
  if (what.type === "node" && !inPodRacks(member))
    return { type: "node", hall, pod: what.pod, number, rack: null, node: place + 1 };
  const own = rackInPod(member, place);
  const inRack = place - devicesBefore(member, own) + 1;
  if (what.type === "node") return { type: "node", hall, pod: what.pod, number, rack: own + 1, node: inRack };
  if (what.type === "pdu") return { type: "pdu", hall, pod: what.pod, number, rack: own + 1, pdu: inRack };
  const at = floor.place(rack);
  return { type: "network-pdu", hall, row: at.row + 1, place: at.place + 1, pdu: inRack };
}

/** A switch of a plane of a fabric, by its index within its tier; plane and index count from 0. */
export function switchOf(
  { fabric, plane }: { readonly fabric: string; readonly plane: number },
  hall: number,
  tier: TierName,
  index: number,
): Device {
  return { type: "switch", hall, fabric, plane: plane + 1, tier, number: index + 1 };
}
