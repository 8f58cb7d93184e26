import { z } from "zod";
import { lineSchema } from "./line";
import { nameSchema } from "./name";

/** Published figures that the model can be compared with, in the order in which a plan lists them. */
export const METRICS = [
  "gpus",
  "nodes",
  "racks",
  "switches",
  "h100Equivalents",
  "bf16Pflops",
  "itPowerKw",
  "facilityPowerKw",
  "pue",
  "gridPowerKw",
  "generators",
  "generatorPowerKw",
  "batteries",
  "batteryPowerKw",
  "batteryEnergyKwh",
  "chillers",
  "coolingKw",
  "wueLPerKwh",
  "waterLPerDay",
  "energyMwhPerYear",
  "energyUsdPerYear",
  "capexUsd",
  "computeUsd",
  "serverAndNetworkUsd",
] as const;
export type Metric = (typeof METRICS)[number];

/** A published figure with its source; every report shows it beside the model's. */
export const reportedSchema = z.strictObject({
  metric: z.enum(METRICS).describe("What it counts. Several entries may count the same, where sources disagree."),
  value: z.number().describe("The figure, in the unit that the metric's name says."),
  source: lineSchema().describe("Who published it, where and when."),
  note: lineSchema().optional().describe("What a reader of the figure must know."),
  reason: lineSchema().optional().describe("Why the model differs from it; asked for beyond 10 %."),
});

/** A published figure of a site, or of one of its phases. */
export const siteReportedSchema = z.strictObject({
  ...reportedSchema.shape,
  phase: nameSchema().optional().describe("Phase of the site that it tells of. Default: the whole site."),
});

export type Reported = z.output<typeof siteReportedSchema>;
