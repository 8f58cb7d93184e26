import type { TierName } from "../../plan";

/**
 * A device that links end at, by its position in the site. All numbers count from 1; `rack` is null for nodes of pods without
 * racks, and `hall` is 0 in a site of one hall.
 */
export type Device =
  | {
      readonly type: "node";
      readonly hall: number;
      readonly pod: string;
      readonly number: number;
      readonly rack: number | null;
      readonly node: number;
    }
  | {
      readonly type: "pdu";
      readonly hall: number;
      readonly pod: string;
      readonly number: number;
      readonly rack: number;
      readonly pdu: number;
    }
  /** A PDU of a rack of switches, by the row and place of the rack. */
  | {
      readonly type: "network-pdu";
      readonly hall: number;
      readonly row: number;
      readonly place: number;
      readonly pdu: number;
    }
  | {
      readonly type: "switch";
      readonly hall: number;
      readonly fabric: string;
      readonly plane: number;
      readonly tier: TierName;
      readonly number: number;
    }
  | { readonly type: "manager"; readonly hall: number; readonly fabric: string; readonly number: number }
  /** The network outside the site. */
  | { readonly type: "external"; readonly hall: number };

/** The start of the names of a hall's devices and racks; empty in a site of one hall. */
export function hallPrefix(hall: number): string {
  return hall === 0 ? "" : `i${hall}-`;
}

/** The name of a device in schedules and in files for other tools. Names are made here, and no code reads one. */
export function deviceName(device: Device): string {
  return hallPrefix(device.hall) + nameInHall(device);
}

function nameInHall(device: Device): string {
  switch (device.type) {
    case "node":
      return `${podName(device)}${device.rack === null ? "" : `-r${device.rack}`}-n${device.node}`;
    case "pdu":
      return `${podName(device)}-r${device.rack}-pdu${device.pdu}`;
    case "network-pdu":
      return `r${device.row}-${device.place}-pdu${device.pdu}`;
    case "switch":
      return `${device.fabric}-p${device.plane}-${device.tier}-${device.number}`;
    case "manager":
      return `${device.fabric}-manager-${device.number}`;
    case "external":
      return "external";
  }
}

/** The name of one pod of a kind, without the hall's. */
function podName({ pod, number }: { readonly pod: string; readonly number: number }): string {
  return `${pod}-${number}`;
}

/** The name of the pod that a device belongs to, such as `i1-h100-1`. */
export function podNameOf(device: { readonly hall: number; readonly pod: string; readonly number: number }): string {
  return hallPrefix(device.hall) + podName(device);
}
