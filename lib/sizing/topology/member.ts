import type { TierName } from "../../plan/site-plan";

/** Kind index of devices in the middle of the hall, outside pods. */
export const MIDDLE = -1;

/** Devices of one type in the pods of one kind, as members of a fabric. All positions count from 0. */
export interface Member {
  readonly device: MemberDevice;
  /** Place of the kind of pod among those of the hall, or `MIDDLE`. */
  readonly kind: number;
  /** Pods of that kind, and racks per pod: none if its nodes are in the middle of the hall. */
  readonly pods: number;
  readonly racks: number;
  /** Devices of one pod. */
  readonly perPod: number;
  /** Devices that fill one rack after the other; null where they are spread evenly over the racks. */
  readonly perRack: number | null;
  /** NICs of a device on the fabric, one per rail. */
  readonly nics: number;
  /** NIC ports that share a cage of the device. */
  readonly nicPortsPerCage: number;
  /** Speed of a NIC, over all planes, and of one of its lanes: undefined for those of the switch. */
  readonly nicGbps: number;
  readonly nicLaneGbps?: number | undefined;
}

/**
 * Members of a fabric: nodes, leaves of fabrics without spines and, out of band, the PDUs of all racks and the switches of
 * other fabrics.
 */
export type MemberDevice =
  | { readonly type: "node"; readonly pod: string }
  | { readonly type: "pdu"; readonly pod: string }
  /** PDUs of the racks of switches, which fill one after the other. */
  | { readonly type: "network-pdu" }
  | {
      readonly type: "switch";
      /** Name of their fabric. */
      readonly fabric: string;
      readonly plane: number;
      readonly tier: TierName;
      /** Place of the first of them among the switches of their tier and plane. */
      readonly first: number;
      /**
       * Those of their ports that the fabric joins.
       * @default the one for management
       */
      readonly uplinks?: Uplinks;
    };

/** Whether the devices are in or next to racks of a pod; otherwise they are in the middle of the hall. */
export function inPodRacks({ kind, racks }: Pick<Member, "kind" | "racks">): boolean {
  return kind !== MIDDLE && racks > 0;
}

/** Members in the order in which their leaves are counted: in racks of pods, of pods in the middle, and of no pod. */
export function inLeafOrder(members: readonly Member[]): Member[] {
  const rank = (member: Member) => (inPodRacks(member) ? 0 : member.kind === MIDDLE ? 2 : 1);
  return [...members].sort((a, b) => rank(a) - rank(b));
}

/** Ports of a leaf that another fabric joins in place of spines. */
export interface Uplinks {
  /** Names, in order. */
  readonly ports: readonly string[];
  /** Whether the power of the leaf includes its modules. */
  readonly drawn: boolean;
}

/** Devices of a pod in the racks before the given one. */
export function devicesBefore({ perPod, perRack, racks }: Member, rack: number): number {
  return perRack === null ? Math.ceil((rack * perPod) / racks) : Math.min(perPod, rack * perRack);
}

/** The rack of a pod up to which, from the given one on, all racks are known to have the same number of devices. */
export function alikeUpTo({ perPod, perRack, racks }: Member, rack: number): number {
  if (perRack === null) return perPod % racks === 0 ? racks : rack + 1;
  const full = Math.floor(perPod / perRack);
  if (rack < full) return full;
  return rack * perRack < perPod ? rack + 1 : Infinity;
}

/** The rack of a device, within its pod. */
export function rackInPod({ perPod, perRack, racks }: Member, device: number): number {
  return Math.floor(perRack === null ? (device * racks) / perPod : device / perRack);
}

/** Members of a fabric by kind of pod: the indexes of the members of each kind, in order. */
export function kindsOf(members: readonly Member[]): number[][] {
  const kinds = new Map<number, number[]>();
  for (const [place, { kind }] of members.entries()) {
    const places = kinds.get(kind);
    if (places) places.push(place);
    else kinds.set(kind, [place]);
  }
  return [...kinds.values()];
}
