import { partitionOf, type ReplicaPlan } from "../../replica";

/** Namespace of all metrics in CloudWatch. */
export const NAMESPACE = "Gigasite";

/** GPU metrics published by a node once a minute. */
export const METRICS = {
  /** Draw of all GPUs in watts. */
  power: "GpuPower",
  /** The same over the power limit that they are built for: 1 is full load. Summed up, nodes at full load. */
  load: "GpuLoad",
  /** Temperature of the hottest GPU in degrees Celsius. */
  temperature: "GpuTemperature",
  /** Time that the GPUs were busy in percent, their mean. */
  utilization: "GpuUtilization",
} as const;

/** Seconds between two values of a node, each on a full minute, so that the sum of a minute has one value per node. */
export const METRIC_PERIOD = 60;

/** Name of the log group of acceptance results. The nodes' role names it, so that it follows from the site alone. */
export function acceptanceLog(site: string): string {
  return `/gigasite/${site}/acceptance`;
}

/** Permissions of nodes for the operations of their replica, as policy statements; none without operations. */
export function operationsAccess({ spec, site, region }: Pick<ReplicaPlan, "spec" | "site" | "region">): readonly object[] {
  if (!spec.operations) return [];
  const log = `arn:${partitionOf(region)}:logs:${region}:*:log-group:${acceptanceLog(site)}`;
  return [
    {
      Effect: "Allow",
      Action: "cloudwatch:PutMetricData",
      // The action knows no resources; its namespace is what can be limited (Service Authorization Reference, CloudWatch).
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": NAMESPACE } },
    },
    { Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: [log, `${log}:*`] },
  ];
}
