export * from "./check-plan";
export * from "./rule";
export * from "./rules";
