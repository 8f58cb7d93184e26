import type { ReplicaSpec } from "../model";

/** Partitions other than the standard one, by prefix of their region names. */
const PARTITIONS: readonly (readonly [string, string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
];

/** Partition of a region, for ARNs of AWS managed policies: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}

/** Host name of a service in a region, as in `kms:ViaService`: such as `s3.us-east-2.amazonaws.com`. */
export function serviceHost(service: string, region: string): string {
  const domain = partitionOf(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  return `${service}.${region}.${domain}`;
}

type Zones = Pick<ReplicaSpec, "region" | "zone">;

/** The name of the zone of all nodes, such as `us-east-2a`, or `us-east-1-dfw-2a` in a Local Zone. */
export function nodeZone({ region, zone }: Zones): string {
  return isLocalZone({ zone }) ? `${region}-${zone}` : `${region}${zone}`;
}

/** Whether the nodes are in a Local Zone, which may lack NAT gateways, endpoints and file systems. */
export function isLocalZone({ zone }: Pick<ReplicaSpec, "zone">): boolean {
  return zone.length > 1;
}

/** Zone of the shared infrastructure: the zone of the nodes, or the first zone of the region for a Local Zone. */
export function homeZone({ region, zone }: Zones): string {
  return `${region}${homeLetter({ zone })}`;
}

/**
 * Second zone, only for endpoints and control planes, which require two. Default: `a`, or `b` if the first zone is `a`; set
 * `otherZone` in a region without a zone `b`.
 */
export function otherZone(spec: Zones & Pick<ReplicaSpec, "otherZone">): string {
  return `${spec.region}${spec.otherZone ?? (homeLetter(spec) === "a" ? "b" : "a")}`;
}

function homeLetter({ zone }: Pick<ReplicaSpec, "zone">): string {
  return isLocalZone({ zone }) ? "a" : zone;
}
