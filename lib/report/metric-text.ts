import type { Metric } from "../model";
import { dollars, kilowatts, thousands } from "../text";

interface MetricText {
  readonly label: string;
  readonly format: (value: number) => string;
}

const METRIC_TEXTS: Readonly<Record<Metric, MetricText>> = {
  gpus: { label: "GPUs", format: thousands },
  nodes: { label: "Nodes", format: thousands },
  racks: { label: "Racks of nodes", format: thousands },
  h100Equivalents: { label: "H100 equivalents", format: thousands },
  bf16Pflops: { label: "BF16 throughput, dense", format: (value) => `${thousands(value)} PFLOPS` },
  itPowerKw: { label: "IT power", format: kilowatts },
  facilityPowerKw: { label: "Facility power", format: kilowatts },
  pue: { label: "PUE", format: (value) => thousands(value, 3) },
  wueLPerKwh: { label: "Water per IT energy", format: (value) => `${thousands(value, 2)} L/kWh` },
  capexUsd: { label: "Bill of materials", format: dollars },
  serverAndNetworkUsd: { label: "Servers and network", format: dollars },
};

/** The name of a metric in a report. */
export function labelOf(metric: Metric): string {
  return METRIC_TEXTS[metric].label;
}

/** A figure of a metric with its unit; `unknown` where there is none. */
export function figureOf(metric: Metric, value: number | null): string {
  return value === null ? "unknown" : METRIC_TEXTS[metric].format(value);
}
