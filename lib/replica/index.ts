export * from "./address-plan";
export * from "./efa-layout";
export * from "./limitations";
export * from "./machine-image";
export * from "./region";
export * from "./replica-plan";
export * from "./replica-pods";
