import { z } from "zod";
import { partIdSchema } from "../catalog/part";
import { positivePower } from "../units/schema";
import { countSchema } from "./count";
import { nameSchema } from "./name";

/** Redundancy of a set of units that carry one load. */
export const redundancySchema = () => z.enum(["N", "N+1", "2N", "3N/2", "catcher"]);
export type Redundancy = z.output<ReturnType<typeof redundancySchema>>;

/** What a power feed is, without its name: the props of `PowerFeed`. */
export const feedPropsSchema = z.strictObject({
  kind: z.enum(["utility", "gas-turbine", "gas-engine", "genset"]).describe("What feeds it."),
  capacity: positivePower().optional().describe("What it can carry. Default: the capacity of its units."),
  part: partIdSchema.optional().describe("Part id of its units: a generator or a substation."),
  count: countSchema().optional().describe("How many of those units. Default: as many as the capacity needs."),
});

/** A power feed: a utility connection, or generating units on the site. */
export const feedSchema = z.strictObject({ name: nameSchema().describe("Name of the feed."), ...feedPropsSchema.shape });

/** What a battery is, without its name: the props of `EnergyStorage`. */
export const energyStoragePropsSchema = z.strictObject({
  part: partIdSchema.describe("Part id of its units."),
  count: countSchema().describe("How many of those units."),
});

/** A battery energy storage system (BESS). */
export const energyStorageSchema = z.strictObject({
  name: nameSchema().describe("Name of the battery."),
  ...energyStoragePropsSchema.shape,
});

/** How the site is powered. */
export const powerSchema = z.strictObject({
  redundancy: redundancySchema().default("N").describe("Redundancy of the feeds, and of what a rack hangs on."),
  feeds: z.array(feedSchema).default([]).describe("Default: one utility feed of the capacity that is needed."),
  storage: z.array(energyStorageSchema).default([]).describe("Batteries."),
});

export type Feed = z.output<typeof feedSchema>;
export type FeedInput = z.input<typeof feedSchema>;
export type FeedProps = z.input<typeof feedPropsSchema>;
export type EnergyStorageInput = z.input<typeof energyStorageSchema>;
export type EnergyStorageProps = z.input<typeof energyStoragePropsSchema>;
