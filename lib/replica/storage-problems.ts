import type { Problem } from "../errors";
import type { ReplicaSpec } from "../model";
import { lustreSizes } from "./lustre-capacity";

/** Everything that FSx would refuse of the storage that a replica asks for, as problems with the code SITE004. */
export function storageProblems({ storage }: Pick<ReplicaSpec, "storage">): Problem[] {
  const { kind, capacityGib, efa, throughputPerTib } = storage;
  const sizes = kind === "none" ? undefined : lustreSizes(capacityGib, efa ? throughputPerTib : null);
  if (!sizes) return [];
  return [
    {
      code: "SITE004",
      path: "replica.storage.capacityGib",
      message: efa
        ? `a file system with EFA and ${throughputPerTib} MB/s per TiB does not come in this size`
        : "a file system does not come in this size",
      found: `${capacityGib} GiB`,
      allowed: sizes.allowed,
      remedy: `take ${sizes.nextGib} GiB`,
    },
  ];
}
