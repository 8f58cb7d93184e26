import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";

/** Images of EKS for nodes with NVIDIA GPUs: Amazon Linux 2023 with driver, Fabric Manager and EFA, without device plugins. */
const AMI_TYPES = { x86_64: "AL2023_x86_64_NVIDIA", arm64: "AL2023_ARM_64_NVIDIA" } as const;

/**
 * The kind of image of a managed node group, by the processor of its nodes.
 * Source: EKS User Guide, "Use EKS-optimized accelerated AMIs for GPU instances".
 */
export function eksAmiType({ architecture }: Pick<InstanceType, "architecture">): string {
  return AMI_TYPES[architecture];
}

/** `resolve:ssm:` and the public parameter with the newest image of that kind. */
export function eksImage({ version }: ReplicaSpec["eks"], { architecture }: Pick<InstanceType, "architecture">): string {
  return `resolve:ssm:/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/nvidia/recommended/image_id`;
}

/** How a managed node group is bought. EKS knows no reservations: those are aimed at by the launch template. */
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
