// The stacks of a replica, as the entry `gigasite/aws`. They need the bindings of the AWS provider; nothing else does.
import "./require-peers";

export * from "./aws-stack";
export * from "./eks-pod-stack";
export * from "./eks-stack";
export * from "./network-stack";
export * from "./operations-stack";
export * from "./pod-stack";
export * from "./slurm-stack";
export * from "./storage-stack";
