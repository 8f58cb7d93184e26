import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";

/** Settings of a Slurm cluster that cannot work, as problems with code SITE004. */
export function slurmProblems({
  scheduler,
  slurm,
  storage,
}: Pick<ReplicaSpec, "scheduler" | "slurm" | "storage">): Problem[] {
  if (scheduler !== "slurm" || slurm.homes !== "lustre" || storage.kind === "fsx-lustre") return [];
  return [
    {
      code: "SITE004",
      path: "replica.slurm.homes",
      message: "home directories are on shared storage, but the replica has none",
      found: "lustre",
      allowed: "head-node, none, or lustre with storage",
      remedy: "set `storage: { kind: fsx-lustre }`, or keep home directories on the head node",
    },
  ];
}
