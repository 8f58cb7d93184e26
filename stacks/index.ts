export * from "./network-stack";
export * from "./pod-stack";
export * from "./replica";
export * from "./site-stack";
export * from "./site-stacks";
