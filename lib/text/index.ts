export * from "./format";
export * from "./style";
export * from "./text-table";
export * from "./wrapped";
