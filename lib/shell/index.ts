export * from "./shell-script";
export * from "./shell-value";
