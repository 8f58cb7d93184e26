import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";
import { lustreSizes } from "../lustre-capacity";

/** Storage settings of a replica that FSx would reject, as problems with code SITE004. */
export function storageProblems({ storage }: Pick<ReplicaSpec, "storage">): Problem[] {
  const { kind, capacityGib, efa, throughputPerTib } = storage;
  const sizes = kind === "none" ? undefined : lustreSizes(capacityGib, efa ? throughputPerTib : null);
  if (!sizes) return [];
  return [
    {
      code: "SITE004",
      path: "replica.storage.capacityGib",
      message: efa
        ? `FSx offers no file system of this size with EFA at ${throughputPerTib} MB/s per TiB`
        : "FSx offers no file system of this size",
      found: `${capacityGib} GiB`,
      allowed: sizes.allowed,
      remedy: `set it to ${sizes.nextGib}`,
    },
  ];
}
