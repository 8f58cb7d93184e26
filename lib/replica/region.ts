/** Partitions other than the standard one, by what the names of their regions begin with. */
const PARTITIONS: readonly (readonly [string, string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
];

/** The partition of a region, which the ARNs of AWS's own policies begin with: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}
