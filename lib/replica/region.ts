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

/**
 * The letter of the second zone, which only endpoints and control planes use: they want two. The first letter that is
 * not that of the nodes; every region has a zone `a`, and where there is no `b`, the file says which there is.
 */
export function otherZone(spec: Pick<ReplicaSpec, "zone" | "otherZone">): string {
  return spec.otherZone ?? (spec.zone === "a" ? "b" : "a");
}
