export * from "./check-plan";
export type * from "./phase-bill";
export * from "./study";
