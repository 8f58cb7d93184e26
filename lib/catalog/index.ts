export * from "./catalog";
export * from "./instance-type";
export type { RawPart } from "./own-parts";
export * from "./part";
export * from "./part-problems";
export * from "./price-book";
export * from "./price-schema";
export * from "./provenance";
export * from "./sources";
