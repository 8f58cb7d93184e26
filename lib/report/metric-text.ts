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
  switches: { label: "Switches", format: thousands },
  h100Equivalents: { label: "H100 equivalents", format: thousands },
  bf16Pflops: { label: "BF16 throughput, dense", format: (value) => `${thousands(value)} PFLOPS` },
  itPowerKw: { label: "IT power", format: kilowatts },
  facilityPowerKw: { label: "Facility power", format: kilowatts },
  pue: { label: "PUE", format: (value) => thousands(value, 3) },
  gridPowerKw: { label: "Grid connection", format: kilowatts },
  generators: { label: "Generating units", format: thousands },
  generatorPowerKw: { label: "Generation on site", format: kilowatts },
  batteries: { label: "Batteries", format: thousands },
  batteryPowerKw: { label: "Power of batteries", format: kilowatts },
  batteryEnergyKwh: { label: "Energy of batteries", format: (value) => `${thousands(value / 1000, 1)} MWh` },
  chillers: { label: "Chillers or coolers", format: thousands },
  coolingKw: { label: "Cooling capacity", format: kilowatts },
  wueLPerKwh: { label: "Water per IT energy", format: (value) => `${thousands(value, 2)} L/kWh` },
  waterLPerDay: { label: "Water", format: (value) => `${thousands(value)} L/day` },
  energyMwhPerYear: { label: "Energy", format: (value) => `${thousands(value / 1000, 1)} GWh/a` },
  energyUsdPerYear: { label: "Cost of energy", format: (value) => `${dollars(value)}/a` },
  capexUsd: { label: "Bill of materials", format: dollars },
  computeUsd: { label: "Servers and racks", format: dollars },
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
