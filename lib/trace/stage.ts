import { channel } from "node:diagnostics_channel";

/** Stages of the computation that take time. */
export type Stage = "resolve" | "lay out" | "cable" | "size" | "bill" | "replica" | "rented bill" | "check";

const STAGES = channel("gigasite:stage");

/** Notifies the subscribers of the diagnostics channel `gigasite:stage` that a stage starts. */
export function starts(stage: Stage): void {
  if (STAGES.hasSubscribers) STAGES.publish(stage);
}
