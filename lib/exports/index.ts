export * from "./cable-schedule";
