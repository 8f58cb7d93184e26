export * from "./bill";
export * from "./bom";
export * from "./heading";
export * from "./notes";
export * from "./render";
export * from "./system";
export * from "./totals-table";
