import type { Metric } from "../../model";
import { dollars, kilowatts, measures, significant, thousands, type Measures, type TextOptions } from "../../formats";

interface MetricText {
  readonly label: string;
  readonly format: (value: number, of: Measures) => string;
}

const count = (value: number) => thousands(value);

const METRIC_TEXTS: Readonly<Record<Metric, MetricText>> = {
  gpus: { label: "GPUs", format: count },
  nodes: { label: "Nodes", format: count },
  racks: { label: "Node racks", format: count },
  switches: { label: "Switches", format: count },
  h100Equivalents: { label: "H100 equivalents", format: count },
  bf16Pflops: { label: "BF16 throughput, dense", format: (value) => `${significant(value)} PFLOPS` },
  itPowerKw: { label: "IT load", format: kilowatts },
  facilityPowerKw: { label: "Facility power", format: kilowatts },
  pue: { label: "PUE", format: (value) => thousands(value, 3) },
  gridPowerKw: { label: "Grid connection", format: kilowatts },
  generators: { label: "Generators", format: count },
  generatorPowerKw: { label: "On-site generation", format: kilowatts },
  batteries: { label: "Batteries", format: count },
  batteryPowerKw: { label: "Battery power", format: kilowatts },
  batteryEnergyKwh: { label: "Battery energy", format: (value) => `${significant(value / 1000)} MWh` },
  chillers: { label: "Chillers or dry coolers", format: count },
  coolingKw: { label: "Cooling capacity", format: (value, { heat }) => heat().text(value) },
  wueLPerKwh: { label: "WUE", format: (value, { waterPerEnergy }) => waterPerEnergy.text(value) },
  waterLPerDay: { label: "Water use", format: (value, { water }) => `${water.text(value)}/day` },
  energyMwhPerYear: { label: "Energy use", format: (value) => `${significant(value / 1000)} GWh/year` },
  energyUsdPerYear: { label: "Energy cost", format: (value) => `${dollars(value)}/year` },
  capexUsd: { label: "Bill of materials", format: dollars },
  computeUsd: { label: "Servers and racks", format: dollars },
  serverAndNetworkUsd: { label: "Servers and network", format: dollars },
};

/** The name of a metric in a report. */
export function labelOf(metric: Metric): string {
  return METRIC_TEXTS[metric].label;
}

/** The figure of a metric with its unit; `unknown` for null. */
export function figureOf(metric: Metric, value: number | null, options: Pick<TextOptions, "units"> = {}): string {
  return value === null ? "unknown" : METRIC_TEXTS[metric].format(value, measures(options));
}
