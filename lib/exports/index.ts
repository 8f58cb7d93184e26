export * from "./cable-schedule";
export * from "./slurm-cluster";
export * from "./slurm-conf";
export * from "./slurm-files";
export * from "./slurm-hostlist";
export * from "./slurm-replica";
export * from "./slurm-site";
export * from "./slurm-topology";
