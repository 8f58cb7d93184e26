import type { ReplicaSpec } from "../model";

type Alerts = Pick<ReplicaSpec, "alerts" | "budget">;

/** Mail addresses of all who are told of alarms, of the end of nodes and of the budget, each once. */
export function alertAddresses({ alerts, budget }: Alerts): readonly string[] {
  return [...new Set([...alerts, ...(budget?.email === undefined ? [] : [budget.email])])];
}

/** Whether alerts have a place to go to: somebody is told, or there are alarms that somebody can be told of later. */
export function hasAlertTopic(spec: Alerts & Pick<ReplicaSpec, "operations">): boolean {
  return spec.operations || spec.budget !== undefined || alertAddresses(spec).length > 0;
}
