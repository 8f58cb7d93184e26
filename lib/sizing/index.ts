export * from "./fabric-shape";
export * from "./plan";
export * from "./plan-site";
export * from "./port-map";
