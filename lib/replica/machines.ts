/** Root disk of a node in GiB: room for several container images of 20 GB. */
export const NODE_ROOT_GIB = 300;

/**
 * The head node of Slurm. Two CPUs and 8 GiB: slurmctld of thousands of nodes takes less than that (Slurm, "Large Cluster
 * Administration Guide").
 */
export const HEAD_INSTANCE_TYPE = "m6i.large";
export const HEAD_ROOT_GIB = 50;
/** Its disks of the homes and of the database: a million jobs take about one GiB (an estimate). */
export const HEAD_HOMES_GIB = 200;
export const HEAD_ACCOUNTING_GIB = 20;

/** Nodes without GPUs of a cluster of EKS. Two CPUs and 8 GiB: DNS and the operators of jobs, on one node each. */
export const EKS_SYSTEM_INSTANCE_TYPE = "m6i.large";
export const EKS_SYSTEM_NODES = 2;
