import type { Problem } from "../errors";
import type { ReplicaSpec } from "../model";

/** What of the Slurm cluster that a replica asks for cannot be, as problems with the code SITE004. */
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
      message: "homes cannot lie in a shared file system that the replica does not have",
      found: "lustre",
      allowed: "head-node, none, or lustre with storage",
      remedy: "set `storage: { kind: fsx-lustre }`, or leave the homes on the head node",
    },
  ];
}
