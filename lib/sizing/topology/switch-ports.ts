import type { PartOf } from "../../catalog";
import { portNames, uplinkNames } from "../../catalog/port-names";
import { maxOf, minOf } from "../../units";
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
  /** Ports other than dedicated uplink ports. */
  readonly uplinkPorts: number;
}

/** Port requirements of a link. */
export interface LinkSpeed {
  readonly gbps: number;
  /** Speed of one lane; undefined for the lane speed of the port. */
  readonly laneGbps?: number | undefined;
}

/**
 * @param links the links that every port must carry. Default: one of that speed
 */
export function switchPorts(
  device: Switch,
  linkGbps: number,
  links: readonly LinkSpeed[] = [{ gbps: linkGbps }],
): SwitchPorts {
  const split = minOf(links.map((link) => maxOf(waysFor(device, link), 0)));
  const radix = device.ports * split;
  const portsPerCage = radix / (device.cages ?? device.ports);
  return { device, linkGbps, radix, portsPerCage, uplinkPorts: device.uplinkPorts };
}

/** Into how many ports each full-speed port is split. */
export function splitOfPorts({ device, radix }: SwitchPorts): number {
  return radix / device.ports;
}

/** Links that share a port: as many as it splits into for them, over again, and as are together no faster than the fabric's. */
export function linksPerPort(own: SwitchPorts, link: LinkSpeed): number {
  const split = splitOfPorts(own);
  const shares = waysFor(own.device, link).filter(
    (ways) => ways % split === 0 && (ways / split) * link.gbps <= own.linkGbps,
  );
  return maxOf(
    shares.map((ways) => ways / split),
    1,
  );
}

/** Into how many ports a whole one can be split for a link: each is as fast, and has as many lanes. */
function waysFor({ splits, portGbps, laneGbps }: Switch, link: LinkSpeed): number[] {
  const lanes = laneGbps === undefined ? 0 : link.gbps / Math.min(laneGbps, link.laneGbps ?? laneGbps);
  return splits.filter(
    (ways) => portGbps / ways >= link.gbps && (laneGbps === undefined || portGbps / laneGbps / ways >= lanes),
  );
}

/** The same without some ports: of those that are uplinks alone, where it has such. */
export function withoutPorts(own: SwitchPorts, ports: number): SwitchPorts {
  if (own.device.uplinkPorts > 0) return { ...own, uplinkPorts: own.uplinkPorts - ports };
  return { ...own, radix: own.radix - ports };
}

/** The same with ports for nodes kept free, whole cages of them. */
export function withFreePorts(own: SwitchPorts, ports: number): SwitchPorts {
  return { ...own, radix: Math.max(0, own.radix - Math.ceil(ports / own.portsPerCage) * own.portsPerCage) };
}

/** Ports of a leaf, dedicated uplink ports included. */
export function leafPortCount({ device, radix }: SwitchPorts): number {
  return radix + device.uplinkPorts;
}

/** The ports of a leaf as it prints them: those of nodes come first, those that are uplinks alone last. */
export function leafPortNames({ device, radix }: SwitchPorts): string[] {
  return [...portNames(device, radix), ...uplinkNames(device)];
}

/** Nameplate power of a switch with modules in all cages, in kilowatts. */
export function switchKw({ maximum, typical }: Switch): number {
  return (maximum ?? typical)?.toKilowatts() ?? 0;
}

/** Speed of the links between a leaf and its spines: the speed of its uplink ports, if it has dedicated ones. */
export function uplinkGbps({ device, linkGbps }: SwitchPorts): number {
  return device.uplinkPorts > 0 ? (device.uplinkGbps ?? linkGbps) : linkGbps;
}

/** Uplinks of a leaf that share a cage. Ports that are uplinks alone have a cage each. */
export function uplinksPerCage({ device, portsPerCage }: SwitchPorts): number {
  return device.uplinkPorts > 0 ? 1 : portsPerCage;
}

/**
 * Ports of a leaf for nodes and uplinks. A leaf with dedicated uplink ports has all others for nodes, and as many uplinks as
 * the oversubscription requires, at least two, so that the loss of a spine isolates no leaf.
 */
export function splitOf(leaf: SwitchPorts, oversubscription: number): LeafSplit {
  const { device, radix, linkGbps, portsPerCage } = leaf;
  if (device.uplinkPorts === 0) return leafSplit(radix, oversubscription, portsPerCage);
  const wanted = Math.ceil((radix * linkGbps) / (oversubscription * uplinkGbps(leaf)));
  return { down: radix, up: Math.min(leaf.uplinkPorts, Math.max(2, wanted)) };
}
