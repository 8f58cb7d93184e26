export * from "./check-plan";
export * from "./rule";
export * from "./rules";
export { standing } from "./suppression";
