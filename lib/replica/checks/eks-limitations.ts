import type { ReplicaSpec } from "../../model";

/** Requested functions that EKS nodes lack: one sentence each, without a full stop. */
export function eksLimitations({ operations, storage, instanceType }: ReplicaSpec): string[] {
  return [
    operations
      ? [
          "EKS replaces nodes that an experiment stops: pods are down for minutes instead of a quarter of an hour",
          "the acceptance run checks the nodes but does not measure all-reduce: run the job from `gigasite export eks`",
        ]
      : [],
    storage.kind === "none"
      ? []
      : ["EKS nodes do not mount the shared file system: add aws-fsx-csi-driver and a volume for jobs that need it"],
    instanceType.startsWith("p6e-")
      ? ["the NVLink domain of an UltraServer is not set up: it requires NVIDIA's DRA driver instead of the device plugin"]
      : [],
  ].flat();
}
