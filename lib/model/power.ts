import { z } from "zod";
import { partOf, type PartClass } from "../catalog/part";
import { positivePower } from "../units/schema";
import { countSchema } from "./count";
import { nameSchema } from "./name";

/** Redundancy of a set of units that carry one load. */
export const redundancySchema = () => z.enum(["N", "N+1", "2N", "3N/2", "catcher"]);
export type Redundancy = z.output<ReturnType<typeof redundancySchema>>;

/** Class of the units of a power feed, by its kind. */
export const FEED_PART_CLASSES = {
  utility: "substation",
  "gas-turbine": "generator",
  "gas-engine": "generator",
  genset: "generator",
} as const satisfies Record<string, PartClass>;

type FeedKind = keyof typeof FEED_PART_CLASSES;

/** What a power feed is, without its name: the props of `PowerFeed`. */
export const feedPropsSchema = z.strictObject({
  kind: z.enum(Object.keys(FEED_PART_CLASSES) as FeedKind[]).describe("What feeds it."),
  capacity: positivePower().optional().describe("What it can carry. Default: the capacity of its units."),
  part: partOf(...new Set(Object.values(FEED_PART_CLASSES)))
    .optional()
    .describe("Part id of its units: a generator or a substation."),
  count: countSchema().optional().describe("How many of those units. Default: as many as the capacity needs."),
  derating: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe("Share of their rating that its units give here: heat, height and age take the rest."),
  spares: z.int().nonnegative().default(0).describe("Units that it keeps in reserve: the k of N+k."),
  hall: nameSchema().optional().describe("Hall in which it arrives, one of `location.halls`."),
  usdPerKwh: z
    .number()
    .nonnegative()
    .optional()
    .describe("Price of a kilowatt-hour of it, in US dollars. Default: by its kind, with source."),
  gramsCo2PerKwh: z
    .number()
    .nonnegative()
    .optional()
    .describe("Carbon dioxide equivalent of a kilowatt-hour of it, in grams. Default: by its kind, with source."),
});

/** A power feed: a utility connection, or generating units on the site. */
export const feedSchema = z.strictObject({ name: nameSchema().describe("Name of the feed."), ...feedPropsSchema.shape });

/** What a battery is, without its name: the props of `EnergyStorage`. */
export const energyStoragePropsSchema = z.strictObject({
  part: partOf("battery").describe("Part id of its units."),
  count: countSchema().describe("How many of those units."),
});

/** A battery energy storage system (BESS). */
export const energyStorageSchema = z.strictObject({
  name: nameSchema().describe("Name of the battery."),
  ...energyStoragePropsSchema.shape,
});

/** What stands between the feeds and the racks. */
export const distributionSchema = z.strictObject({
  voltage: z.number().positive().default(415).describe("Volts at the racks, between phases where there are three."),
  phases: z
    .union([z.literal(1), z.literal(3)])
    .default(3)
    .describe("Phases at the racks."),
  powerFactor: z.number().positive().max(1).default(0.95).describe("Real over apparent power of the load."),
  transformer: partOf("transformer")
    .default("generic-transformer-2500kva")
    .describe("Part id of the transformers to low voltage."),
  ups: partOf("ups").optional().describe("Part id of the UPS before the racks. Default: none."),
  busway: partOf("busway").optional().describe("Part id of the busway over the racks. Default: none."),
  rackPdu: partOf("rack-pdu").default("generic-rack-pdu").describe("Part id of the PDUs of racks."),
  networkRackPdu: partOf("rack-pdu").optional().describe("Part id of the PDUs of racks of switches. Default: `rackPdu`."),
});

/** How the site is powered. */
export const powerSchema = z.strictObject({
  redundancy: redundancySchema().default("N").describe("Redundancy of the feeds, and of what a rack hangs on."),
  feeds: z.array(feedSchema).default([]).describe("Default: one utility feed of the capacity that is needed."),
  storage: z.array(energyStorageSchema).default([]).describe("Batteries."),
  distribution: distributionSchema.prefault({}).describe("What stands between the feeds and the racks."),
});

export type Feed = z.output<typeof feedSchema>;
export type FeedInput = z.input<typeof feedSchema>;
export type FeedProps = z.input<typeof feedPropsSchema>;
export type EnergyStorageInput = z.input<typeof energyStorageSchema>;
export type EnergyStorageProps = z.input<typeof energyStoragePropsSchema>;
export type Distribution = z.output<typeof distributionSchema>;
export type DistributionInput = z.input<typeof distributionSchema>;
