import type { ReplicaSpec } from "../model";

/** Partitions other than the standard one, by what the names of their regions begin with. */
const PARTITIONS: readonly (readonly [string, string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
];

/** The partition of a region, which the ARNs of AWS's own policies begin with: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}

type Zones = Pick<ReplicaSpec, "region" | "zone">;

/** The name of the zone of all nodes, such as `us-east-2a`, or `us-east-1-dfw-2a` in a Local Zone. */
export function nodeZone({ region, zone }: Zones): string {
  return isLocalZone({ zone }) ? `${region}-${zone}` : `${region}${zone}`;
}

/** Whether the nodes are in a Local Zone, which has no NAT gateways, endpoints or file systems that could be relied on. */
export function isLocalZone({ zone }: Pick<ReplicaSpec, "zone">): boolean {
  return zone.length > 1;
}

/** The name of the zone of what the nodes share: theirs, or where that is a Local Zone the first of its region. */
export function homeZone({ region, zone }: Zones): string {
  return `${region}${homeLetter({ zone })}`;
}

/**
 * The name of the second zone, which only endpoints and control planes use: they want two. The first letter that is not
 * that of the first one; every region has a zone `a`, and where there is no `b`, the file says which there is.
 */
export function otherZone(spec: Zones & Pick<ReplicaSpec, "otherZone">): string {
  return `${spec.region}${spec.otherZone ?? (homeLetter(spec) === "a" ? "b" : "a")}`;
}

function homeLetter({ zone }: Pick<ReplicaSpec, "zone">): string {
  return isLocalZone({ zone }) ? "a" : zone;
}
