export * from "./check-campus";
export * from "./check-plan";
export * from "./rule";
export * from "./rule-examples";
export * from "./rules";
export { standing } from "./suppression";
