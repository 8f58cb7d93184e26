export * from "./fabric-shape";
export { nicsFor } from "./membership";
export * from "./plan";
export * from "./plan-site";
export * from "./port-map";
