export * from "./estimates";
export * from "./fabric-shape";
export { failuresOf } from "./failure";
export { nicsFor } from "./membership";
export * from "./plan";
export * from "./plan-site";
export * from "./port-map";
export * from "./reliability";
export * from "./site-figures";
