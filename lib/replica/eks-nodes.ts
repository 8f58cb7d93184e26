import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";

/** EKS AMIs for NVIDIA GPUs: Amazon Linux 2023 with driver, Fabric Manager and EFA, without device plugins. */
const AMI_TYPES = { x86_64: "AL2023_x86_64_NVIDIA", arm64: "AL2023_ARM_64_NVIDIA" } as const;

/**
 * AMI type of a managed node group by processor.
 * Source: EKS User Guide, "Use EKS-optimized accelerated AMIs for GPU instances".
 */
export function eksAmiType({ architecture }: Pick<InstanceType, "architecture">): string {
  return AMI_TYPES[architecture];
}

/** `resolve:ssm:` with the public parameter of the latest AMI of this type. */
export function eksImage({ version }: ReplicaSpec["eks"], { architecture }: Pick<InstanceType, "architecture">): string {
  return `resolve:ssm:/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/nvidia/recommended/image_id`;
}

/** Capacity types of managed node groups. EKS has none for reservations; the launch template targets them. */
const CAPACITY_TYPES: Record<ReplicaSpec["capacity"]["kind"], string> = {
  "on-demand": "ON_DEMAND",
  spot: "SPOT",
  reservation: "ON_DEMAND",
  "capacity-block": "CAPACITY_BLOCK",
};

/** The capacity type of a managed node group. Source: EKS API, `CreateNodegroup`. */
export function eksCapacityType({ kind }: Pick<ReplicaSpec["capacity"], "kind">): string {
  return CAPACITY_TYPES[kind];
}
