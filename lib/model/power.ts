import { z } from "zod";
import { partOf, type PartClass } from "../catalog/part";
import * as ranges from "../catalog/ranges";
import { listOf } from "../schema/collection";
import { numberIn, plainNumber } from "../schema/number";
import { power } from "../schema/quantity";
import { countOrNone, countSchema } from "./count";
import { nameSchema } from "./name";

/** Redundancy of a set of units that supply one load. */
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

/** A power feed without its name: the props of `PowerFeed`. */
export const feedPropsSchema = z.strictObject({
  kind: z.enum(Object.keys(FEED_PART_CLASSES) as FeedKind[]).describe("Kind of supply."),
  capacity: power(ranges.FEED_CAPACITY).optional().describe("Capacity. Default: the total capacity of its units."),
  part: partOf(...new Set(Object.values(FEED_PART_CLASSES)))
    .optional()
    .describe("Part id of its generators or substations."),
  count: countSchema().optional().describe("Number of units. Default: as required by the capacity."),
  derating: plainNumber(ranges.USED_SHARE)
    .default(1)
    .describe("Usable share of the rating of its units, reduced by heat, altitude and age."),
  spares: countOrNone().default(0).describe("Standby units: the k of N+k."),
  hall: nameSchema().optional().describe("Hall it enters, one of `location.halls`."),
  usdPerKwh: numberIn("USD/kWh", ranges.ENERGY_PRICE).optional().describe("Energy price. Default: by kind, with source."),
  gramsCo2PerKwh: numberIn("g/kWh", ranges.CARBON_INTENSITY)
    .optional()
    .describe("Carbon intensity, in grams of CO2 equivalent per kWh. Default: by kind, with source."),
});

/** A power feed: a utility connection or on-site generation. */
export const feedSchema = z.strictObject({ name: nameSchema().describe("Name of the feed."), ...feedPropsSchema.shape });

/** A battery without its name: the props of `EnergyStorage`. */
export const energyStoragePropsSchema = z.strictObject({
  part: partOf("battery").describe("Part id of the battery units."),
  count: countSchema().describe("Number of battery units."),
});

/** A battery energy storage system (BESS). */
export const energyStorageSchema = z.strictObject({
  name: nameSchema().describe("Name of the battery."),
  ...energyStoragePropsSchema.shape,
});

/** Power distribution from the feeds to the racks. */
export const distributionSchema = z.strictObject({
  voltage: numberIn("V", ranges.VOLTAGE).default(415).describe("Voltage at the racks, line to line for three phases."),
  phases: z
    .union([z.literal(1), z.literal(3)])
    .default(3)
    .describe("Phases at the racks."),
  powerFactor: plainNumber(ranges.USED_SHARE)
    .default(0.95)
    .describe("Power factor of the load: real power divided by apparent power."),
  transformer: partOf("transformer")
    .default("generic-transformer-2500kva")
    .describe("Part id of the low-voltage transformers."),
  ups: partOf("ups").optional().describe("Part id of the UPS. Default: none."),
  busway: partOf("busway").optional().describe("Part id of the busway above the racks. Default: none."),
  rackPdu: partOf("rack-pdu").default("generic-rack-pdu").describe("Part id of the rack PDUs."),
  networkRackPdu: partOf("rack-pdu").optional().describe("Part id of the PDUs of network racks. Default: `rackPdu`."),
});

/**
 * Most feeds of a site: a plan tries the loss of each against all pods and all other feeds, so that its time grows with
 * the square of their number.
 */
const MOST_FEEDS = 100;

/** Power supply of the site. */
export const powerSchema = z.strictObject({
  redundancy: redundancySchema().default("N").describe("Redundancy of the feeds, and of the supply of each rack."),
  feeds: listOf(feedSchema, MOST_FEEDS)
    .default([])
    .describe("Power feeds. Default: one utility feed of the required capacity."),
  storage: listOf(energyStorageSchema).default([]).describe("Batteries."),
  distribution: distributionSchema.prefault({}).describe("Power distribution from the feeds to the racks."),
});

export type Feed = z.output<typeof feedSchema>;
export type FeedInput = z.input<typeof feedSchema>;
export type FeedProps = z.input<typeof feedPropsSchema>;
export type EnergyStorageInput = z.input<typeof energyStorageSchema>;
export type EnergyStorageProps = z.input<typeof energyStoragePropsSchema>;
export type Distribution = z.output<typeof distributionSchema>;
export type DistributionInput = z.input<typeof distributionSchema>;
