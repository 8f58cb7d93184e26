/** Root disk of a node in GiB: room for several container images of 20 GB. */
export const NODE_ROOT_GIB = 300;

/**
 * The head node of Slurm. Two CPUs and 8 GiB: slurmctld of thousands of nodes takes less than that (Slurm, "Large Cluster
 * Administration Guide").
 */
export const HEAD_INSTANCE_TYPE = "m6i.large";
export const HEAD_ROOT_GIB = 50;
