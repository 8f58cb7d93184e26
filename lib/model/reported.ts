import { z } from "zod";
import { lineSchema } from "./line";

/** Published figures that the model can be compared with. */
export const METRICS = [
  "gpus",
  "nodes",
  "racks",
  "h100Equivalents",
  "bf16Pflops",
  "itPowerKw",
  "facilityPowerKw",
  "pue",
  "wueLPerKwh",
  "capexUsd",
  "serverAndNetworkUsd",
] as const;
export type Metric = (typeof METRICS)[number];

/** A published figure with its source; every report shows it beside the model's. */
export const reportedSchema = z.strictObject({
  metric: z.enum(METRICS).describe("What it counts."),
  value: z.number().describe("The figure, in the unit that the metric's name says."),
  source: lineSchema().describe("Who published it, where and when."),
  note: lineSchema().optional().describe("What a reader of it must know, such as why the model differs."),
});

export type Reported = z.output<typeof reportedSchema>;
