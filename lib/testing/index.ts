import "../../stacks/require-peers";

export { checkCloud } from "../rules/cloud/check-cloud";
export * from "./check-references";
export * from "./site-snapshot";
export { addresses, references, type StackJson } from "../rules/cloud/stack-json";
export * from "./synth-to-json";
export { vanished } from "./vanished";
