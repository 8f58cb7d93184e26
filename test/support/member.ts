import type { Attachments } from "../../lib/sizing/topology/attachment";
import { MIDDLE, type Member } from "../../lib/sizing/topology/member";

/** Nodes of the pods of one kind, two racks of two nodes with two NICs unless told otherwise. */
export function nodeMember(own: Partial<Member> = {}): Member {
  const place = { kind: 0, pods: 1, racks: 2, perPod: 4, perRack: 2 };
  return { device: { type: "node", pod: "a" }, ...place, nics: 2, nicPortsPerCage: 1, nicGbps: 400, ...own };
}

/** Switches of another fabric with their management ports: spines in the middle of the hall unless told otherwise. */
export function switchMember(own: Partial<Member> = {}): Member {
  const device = { type: "switch", fabric: "compute", plane: 0, tier: "spine", first: 0 } as const;
  const place = { kind: MIDDLE, pods: 1, racks: 1, perPod: 3, perRack: null };
  return { device, ...place, nics: 1, nicPortsPerCage: 1, nicGbps: 1, ...own };
}

/** Attachments of members that are all joined alike, one link to a port. */
export function alike(members: readonly Member[]): Attachments {
  const kind = { gbps: 400, portsPerCage: 1, perPort: 1, moduleGbps: [400] };
  return { all: [kind], ofMember: members.map(() => 0), ofManagers: null, managersPerPort: 1, slotsPerPort: 1 };
}
