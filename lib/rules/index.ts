export * from "./check-campus";
export * from "./findings";
export * from "./rule";
export * from "./rule-examples";
export * from "./rules";
export { standing } from "./suppression";
