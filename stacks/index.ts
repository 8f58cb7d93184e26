export type * from "./aws";
export * from "./replica";
export * from "./site-stack";
export * from "./site-stacks";
export { synthesize } from "./synthesize";
export { writeReports } from "./write-reports";
