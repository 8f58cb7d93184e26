export * from "./figure";
export * from "./format";
export * from "./measures";
export * from "./powers";
export * from "./style";
export * from "./terraform-literal";
export * from "./text-table";
export * from "./wrapped";
