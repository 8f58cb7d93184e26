import type { ReplicaSpec } from "../model";

/** Session Manager and logs. `ec2messages` is left out: agents since 3.3.40 of 2024 do without it. */
const ALWAYS = ["ssm", "ssmmessages", "logs"];
/** Munge keys and other secrets that nodes fetch. */
const SLURM = ["secretsmanager"];
/** EKS User Guide, "Deploy private clusters with limited internet access": what nodes and their add-ons call. */
const EKS = ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "sts"];
/** Metrics of GPUs. */
const OPERATIONS = ["monitoring"];

/**
 * The AWS services that the nodes reach without leaving the network, by the last part of their endpoint's name. S3 is not
 * among them: its gateway endpoint costs nothing. What is missing here goes through the NAT gateway.
 */
export function endpointsOf({ scheduler, operations }: Pick<ReplicaSpec, "scheduler" | "operations">): readonly string[] {
  const ofScheduler = { slurm: SLURM, eks: EKS, none: [] }[scheduler];
  return [...ALWAYS, ...ofScheduler, ...(operations ? OPERATIONS : [])].sort();
}
