import type { ReplicaSpec } from "../model";

type Alerts = Pick<ReplicaSpec, "alerts" | "budget">;

/** Distinct email addresses for alarms, end times and budget alerts. */
export function alertAddresses({ alerts, budget }: Alerts): readonly string[] {
  return [...new Set([...alerts, ...(budget?.email === undefined ? [] : [budget.email])])];
}

/** Whether the replica needs an alert topic: it has subscribers, or alarms that can get subscribers later. */
export function hasAlertTopic(spec: Alerts & Pick<ReplicaSpec, "operations">): boolean {
  return spec.operations || spec.budget !== undefined || alertAddresses(spec).length > 0;
}
