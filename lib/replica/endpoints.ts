import type { ReplicaSpec } from "../model";

/** Session Manager and logs. Without `ec2messages`, which agents since 3.3.40 (2024) do not need. */
const ALWAYS = ["ssm", "ssmmessages", "logs"];
/** Munge keys and other secrets that nodes fetch. */
const SLURM = ["secretsmanager"];
/** Services for nodes and add-ons (EKS User Guide, "Deploy private clusters with limited internet access"). */
const EKS = ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "sts"];
/** GPU metrics. */
const OPERATIONS = ["monitoring"];

/**
 * AWS services with an interface endpoint in the network, by the last part of the endpoint's name. Excludes S3, whose gateway
 * endpoint is free. All other services go through the NAT gateway, if there is one.
 */
export function endpointsOf({ scheduler, operations }: Pick<ReplicaSpec, "scheduler" | "operations">): readonly string[] {
  const ofScheduler = { slurm: SLURM, eks: EKS, none: [] }[scheduler];
  return [...ALWAYS, ...ofScheduler, ...(operations ? OPERATIONS : [])].sort();
}
