import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";
import { partitionOf } from "../region";

/** A key that the services of the replica cannot use, as a problem with code MODEL003. */
export function keyProblems({ kmsKey, region }: Pick<ReplicaSpec, "kmsKey" | "region">): Problem[] {
  if (kmsKey === undefined || kmsKey === "create") return [];
  const [, partition, , own] = kmsKey.split(":");
  if (partition === partitionOf(region) && own === region) return [];
  return [
    {
      code: "MODEL003",
      path: "replica.kmsKey",
      message: "services cannot use a key of another region",
      found: `${partition}, ${own}`,
      allowed: `${partitionOf(region)}, ${region}`,
      remedy: `use a key in ${region}, or \`create\``,
    },
  ];
}
