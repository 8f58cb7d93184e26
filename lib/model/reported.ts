import { z } from "zod";
import { lineSchema } from "../schema/line";
import { plainNumber } from "../schema/number";
import { type NumberRange } from "../units/number-range";
import { nameSchema } from "./name";

/** Published figures that are compared with the model, in the order of a plan. */
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

/**
 * Published figures: the largest are costs in dollars, and energies in kWh. No metric has a unit in which less than the
 * smallest is known, and differences are relative to it.
 */
const PUBLISHED: NumberRange = { minimum: 0, smallest: 0.0001, maximum: 1e15 };

/** A published figure with its source; reports compare it with the model. */
export const reportedSchema = z.strictObject({
  metric: z.enum(METRICS).describe("Quantity and unit. Several entries of one metric are allowed where sources disagree."),
  value: plainNumber(PUBLISHED).describe("Figure, in the unit of the metric."),
  source: lineSchema().describe("Publisher, document and date."),
  note: lineSchema().optional().describe("Remark for readers of the figure."),
  reason: lineSchema().optional().describe("Reason for the difference from the model; expected above 10 %."),
});

/** A published figure of a site, or of one of its phases. */
export const siteReportedSchema = z.strictObject({
  ...reportedSchema.shape,
  phase: nameSchema().optional().describe("Phase it applies to. Default: the whole site."),
});

export type Reported = z.output<typeof siteReportedSchema>;
