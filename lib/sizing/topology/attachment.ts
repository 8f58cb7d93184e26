import { at } from "../../errors/at";
import type { Fabric } from "../../model";
import type { Member } from "./member";
import { linksPerPort, type LinkSpeed, type SwitchPorts } from "./switch-ports";

/**
 * Connection of devices of one kind to the ports of a leaf in one plane. Devices with the same attachment share cages of a
 * leaf and use the same media.
 */
export interface Attachment extends LinkSpeed {
  /** Ports of this plane and of all others that share a cage of the device. */
  readonly portsPerCage: number;
  /** Links that share a port of the leaf. */
  readonly perPort: number;
  /** Speeds that its modules may have, the wanted one first: a NIC can have faster ones, an uplink of a switch cannot. */
  readonly moduleGbps: readonly number[];
}

/** The attachments of a fabric. */
export interface Attachments {
  readonly all: readonly Attachment[];
  /** By member, the place of its attachment. */
  readonly ofMember: readonly number[];
  /** Index of the attachment of the fabric managers; null without managers. */
  readonly ofManagers: number | null;
  /** Links of fabric managers that share a port of the leaf; 1 where there are none. */
  readonly managersPerPort: number;
  /** The parts of a leaf port that links are counted in, such that every link takes a whole number of them. */
  readonly slotsPerPort: number;
}

/** The attachments of a fabric's members and managers, and the number of devices of each that share a port by breakout. */
export function attachmentsOf(fabric: Fabric, members: readonly Member[], leaf: SwitchPorts): Attachments {
  const all: Attachment[] = [];
  const ofMember = members.map((member) => {
    const own = attach(member, fabric, leaf, member.device.type === "switch" && member.device.uplinks !== undefined);
    const known = all.findIndex((known) => JSON.stringify(known) === JSON.stringify(own));
    return known < 0 ? all.push(own) - 1 : known;
  });
  const manager = { nicGbps: fabric.managerGbps ?? leaf.linkGbps * fabric.planes, nicPortsPerCage: 1 };
  const ofManagers = fabric.reservedNodePorts === 0 ? null : all.push(attach(manager, fabric, leaf, false)) - 1;
  const slotsPerPort = all.map(({ perPort }) => perPort).reduce(commonMultiple, 1);
  const managersPerPort = ofManagers === null ? 1 : at(all, ofManagers).perPort;
  return { all, ofMember, ofManagers, managersPerPort, slotsPerPort };
}

function attach(
  { nicGbps, nicLaneGbps, nicPortsPerCage }: Pick<Member, "nicGbps" | "nicLaneGbps" | "nicPortsPerCage">,
  { planes }: Fabric,
  leaf: SwitchPorts,
  exact: boolean,
): Attachment {
  // Ports of two speeds run at the slower one, see FAB011 for uplinks.
  const gbps = Math.min(leaf.linkGbps, nicGbps / planes);
  const perPort = linksPerPort(leaf, { gbps, laneGbps: nicLaneGbps });
  const portGbps = leaf.linkGbps / perPort;
  const moduleGbps = exact || portGbps <= gbps ? [gbps] : [gbps, portGbps];
  return { gbps, laneGbps: nicLaneGbps, portsPerCage: nicPortsPerCage * planes, perPort, moduleGbps };
}

function commonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}
