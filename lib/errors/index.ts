export * from "./attempt";
export * from "./codes";
export * from "./gigasite-error";
export * from "./nearest";
export * from "./printable";
export * from "./problem";
export * from "./shown";
