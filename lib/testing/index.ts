import "../../stacks/require-peers";

export { checkCloud } from "./check-cloud";
export * from "./check-references";
export * from "./site-snapshot";
export { addresses, references, type StackJson } from "./stack-json";
export * from "./synth-to-json";
export { vanished } from "./vanished";
