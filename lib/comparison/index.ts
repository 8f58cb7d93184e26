export * from "./comparison";
export * from "./modelled";
export * from "./site-comparisons";
