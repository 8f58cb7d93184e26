export * from "./network-stack";
export * from "./operations-stack";
export * from "./pod-stack";
export * from "./replica";
export * from "./site-stack";
export * from "./site-stacks";
export * from "./slurm-stack";
export * from "./storage-stack";
