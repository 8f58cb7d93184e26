import { round } from "../../units";
import type { ReplicaGroup } from "../../replica";
import { METRIC_PERIOD, METRICS, NAMESPACE } from "../nodes/node-metrics";

/** Most metrics of the expression of an alarm (CloudWatch User Guide, "Create an alarm based on a metric math expression"). */
export const ALARM_METRICS = 10;

/** A metric of a kind of pod in the form required by alarms and dashboards. */
export interface KindMetric {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly period: number;
  readonly stat: "Sum";
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Power that falls to a group, in watts of the site, as an expression over metrics. */
export interface GroupPower {
  readonly expression: string;
  readonly metrics: readonly KindMetric[];
}

/**
 * Power of the nodes of a group, in watts of the site: per kind of pod, the number of nodes at full load (the sum of their
 * loads) times the power of such a node in the site. Power other than GPU power is assumed proportional to it.
 */
export function groupPower(site: string, { members }: Pick<ReplicaGroup, "members">): GroupPower {
  const metrics = members.map(({ pod }, index): KindMetric => ({
    id: `m${index}`,
    namespace: NAMESPACE,
    name: METRICS.load,
    period: METRIC_PERIOD,
    stat: "Sum",
    dimensions: { Site: site, PodKind: pod },
  }));
  const terms = members.map(({ wattsPerNode }, index) => `${round(wattsPerNode, 1)} * FILL(m${index}, 0)`);
  return { expression: terms.join(" + "), metrics };
}
