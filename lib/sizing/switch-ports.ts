import type { PartOf } from "../catalog";
import { leafSplit, type LeafSplit } from "./fabric-shape";

type Switch = PartOf<"switch">;

/** The ports of a switch when each is split as often as the speed of a link allows. */
export interface SwitchPorts {
  readonly device: Switch;
  /** Speed of one link. */
  readonly linkGbps: number;
  /** Ports at that speed; 0 where even a whole port is too slow. */
  readonly radix: number;
  readonly portsPerCage: number;
}

export function switchPorts(device: Switch, linkGbps: number): SwitchPorts {
  const split = Math.max(0, ...device.splits.filter((ways) => device.portGbps / ways >= linkGbps));
  const radix = device.ports * split;
  return { device, linkGbps, radix, portsPerCage: radix / (device.cages ?? device.ports) };
}

/** Largest draw of a switch, with modules in all cages, in kilowatts. */
export function switchKw({ maximum, typical }: Switch): number {
  return (maximum ?? typical)?.toKilowatts() ?? 0;
}

/** Speed of the links between a leaf and its spines: that of its uplink ports, where it has some. */
export function uplinkGbps({ device, linkGbps }: SwitchPorts): number {
  return device.uplinkPorts > 0 ? (device.uplinkGbps ?? linkGbps) : linkGbps;
}

/** Uplinks of a leaf that share a cage. Ports that are uplinks alone have a cage each. */
export function uplinksPerCage({ device, portsPerCage }: SwitchPorts): number {
  return device.uplinkPorts > 0 ? 1 : portsPerCage;
}

/**
 * How a leaf divides so many of its ports. One with uplink ports gives all others to nodes, and takes as many uplinks as
 * the oversubscription asks for, but two at least, so that the loss of a spine cuts nothing off.
 *
 * @param ports ports that are not kept free
 */
export function splitOf(leaf: SwitchPorts, ports: number, oversubscription: number): LeafSplit {
  const { device, linkGbps, portsPerCage } = leaf;
  if (device.uplinkPorts === 0) return leafSplit(ports, oversubscription, portsPerCage);
  const wanted = Math.ceil((ports * linkGbps) / (oversubscription * uplinkGbps(leaf)));
  return { down: ports, up: Math.min(device.uplinkPorts, Math.max(2, wanted)) };
}
