import { z } from "zod";
import { partOf, type PartClass } from "../catalog/part";
import { temperature } from "../units/schema";
import { countSchema } from "./count";
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

/** Kind of a loop that states none. */
export const DEFAULT_LOOP = "direct-to-chip";

type LoopKind = keyof typeof LOOP_PART_CLASSES;

/** What a cooling loop is, without its name: the props of `CoolingLoop`. */
export const loopPropsSchema = z.strictObject({
  kind: z
    .enum(Object.keys(LOOP_PART_CLASSES) as LoopKind[])
    .default(DEFAULT_LOOP)
    .describe("How it takes up the heat."),
  cdu: partOf(...new Set(Object.values(LOOP_PART_CLASSES)))
    .optional()
    .describe("Part id of its units: coolant distribution units, rear doors or air handlers."),
  cdusPer: z.enum(["rack", "row", "pod", "hall"]).default("rack").describe("What a set of those units serves."),
  count: z
    .int()
    .nonnegative()
    .optional()
    .describe("How many of those units in all, spares with them. Default: as many as heat and redundancy need."),
  redundancy: redundancySchema().default("N").describe("Redundancy of those units within such a set."),
  fluid: z
    .enum(FLUID_NAMES)
    .optional()
    .describe("What circulates in it. Default: pg25 for direct-to-chip, water for rear-door, air for air."),
  supply: temperature().prefault("30 C").describe("Temperature of the coolant on its way to the racks."),
  return: temperature().prefault("40 C").describe("Temperature of the coolant on its way back."),
});

/** A cooling loop at the racks (technology cooling system). */
export const loopSchema = z.strictObject({ name: nameSchema().describe("Name of the loop."), ...loopPropsSchema.shape });

/** What takes the heat of all loops and of the air out of the site: the props of `HeatRejection`. */
export const heatRejectionSchema = z.strictObject({
  part: partOf("chiller", "dry-cooler", "cooling-tower")
    .default("air-cooled-chiller")
    .describe("Part id of its units: chillers, dry coolers or cooling towers."),
  redundancy: redundancySchema().default("N").describe("Redundancy of those units."),
  count: countSchema().optional().describe("How many of those units. Default: as many as heat and redundancy need."),
});

/** How the site is cooled. */
export const coolingSchema = z.strictObject({
  loops: z.array(loopSchema).default([]).describe("Default: one direct-to-chip loop where a node is liquid-cooled."),
  heatRejection: heatRejectionSchema.prefault({}).describe("What takes the heat out of the site."),
});

export type FluidName = (typeof FLUID_NAMES)[number];
export type Loop = z.output<typeof loopSchema>;
export type LoopInput = z.input<typeof loopSchema>;
export type LoopProps = z.input<typeof loopPropsSchema>;
export type HeatRejectionProps = z.input<typeof heatRejectionSchema>;
