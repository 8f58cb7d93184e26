import type { ReplicaSpec } from "../model";

/** What nodes of EKS do not give that was asked for, a sentence each without a full stop. */
export function eksLimitations({ operations, storage, instanceType }: ReplicaSpec): string[] {
  return [
    operations
      ? [
          "EKS replaces nodes that an experiment takes away, so that pods are dark for minutes and not for a quarter of an hour",
          "the acceptance run checks the nodes and measures no all-reduce: `gigasite export eks` gives the job that does",
        ]
      : [],
    storage.kind === "none"
      ? []
      : ["nodes of EKS do not mount the shared file system: add aws-fsx-csi-driver and a volume where jobs need it"],
    instanceType.startsWith("p6e-")
      ? ["the NVLink domain of an UltraServer is not set up: it takes NVIDIA's DRA driver in place of the device plugin"]
      : [],
  ].flat();
}
