import { z } from "zod";
import { partOf, type PartClass } from "../catalog/part";
import { COOLANT_TEMPERATURE } from "../catalog/ranges";
import { listOf } from "../schema/collection";
import { temperature } from "../schema/quantity";
import { countOrNone, countSchema } from "./count";
import { nameSchema } from "./name";
import { redundancySchema } from "./power";

/** Coolants with known properties. */
export const FLUID_NAMES = ["water", "pg25", "air"] as const;

/** Class of the units of a cooling loop, by its kind. */
export const LOOP_PART_CLASSES = {
  "direct-to-chip": "cdu",
  "rear-door": "rear-door",
  air: "air-handler",
} as const satisfies Record<string, PartClass>;

/** Default kind of a loop. */
export const DEFAULT_LOOP = "direct-to-chip";

type LoopKind = keyof typeof LOOP_PART_CLASSES;

/** A cooling loop without its name: the props of `CoolingLoop`. */
export const loopPropsSchema = z.strictObject({
  kind: z
    .enum(Object.keys(LOOP_PART_CLASSES) as LoopKind[])
    .default(DEFAULT_LOOP)
    .describe("Kind of cooling at the rack."),
  cdu: partOf(...new Set(Object.values(LOOP_PART_CLASSES)))
    .optional()
    .describe("Part id of its cooling units: CDUs, rear doors or air handlers."),
  cdusPer: z.enum(["rack", "row", "pod", "hall"]).default("rack").describe("Scope of a group of cooling units."),
  count: countOrNone()
    .optional()
    .describe("Total number of cooling units, redundant ones included. Default: as required by heat and redundancy."),
  redundancy: redundancySchema().default("N").describe("Redundancy within a group of cooling units."),
  fluid: z
    .enum(FLUID_NAMES)
    .optional()
    .describe("Coolant. Default: pg25 for direct-to-chip, water for rear-door, air for air."),
  supply: temperature(COOLANT_TEMPERATURE).prefault("30 C").describe("Coolant supply temperature."),
  return: temperature(COOLANT_TEMPERATURE).prefault("40 C").describe("Coolant return temperature."),
});

/** A cooling loop at the racks (technology cooling system). */
export const loopSchema = z.strictObject({ name: nameSchema().describe("Name of the loop."), ...loopPropsSchema.shape });

/** Heat rejection of all loops and of the air: the props of `HeatRejection`. */
export const heatRejectionSchema = z.strictObject({
  part: partOf("chiller", "dry-cooler", "cooling-tower")
    .default("air-cooled-chiller")
    .describe("Part id of the chillers, dry coolers or cooling towers."),
  redundancy: redundancySchema().default("N").describe("Redundancy of these units."),
  count: countSchema().optional().describe("Number of units. Default: as required by heat and redundancy."),
});

/** Cooling of the site. */
export const coolingSchema = z.strictObject({
  loops: listOf(loopSchema)
    .default([])
    .describe("Cooling loops. Default: one direct-to-chip loop if a node is liquid-cooled."),
  heatRejection: heatRejectionSchema.prefault({}).describe("Heat rejection of the site."),
});

export type FluidName = (typeof FLUID_NAMES)[number];
export type Loop = z.output<typeof loopSchema>;
export type LoopInput = z.input<typeof loopSchema>;
export type LoopProps = z.input<typeof loopPropsSchema>;
export type HeatRejectionProps = z.input<typeof heatRejectionSchema>;
