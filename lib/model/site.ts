import { z } from "zod";
import { currencySchema, rateSchema } from "../catalog/exchange";
import { PART_CLASSES, partOf } from "../catalog/part";
import { temperature } from "../units/schema";
import { coolingSchema } from "./cooling";
import { countSchema } from "./count";
import { fabricSchema } from "./fabric";
import { floorSchema } from "./floor";
import { itemSchema } from "./item";
import { lineSchema } from "./line";
import { nameSchema } from "./name";
import { operationSchema } from "./operation";
import { phaseSchema } from "./phase";
import { podSchema } from "./pod";
import { powerSchema } from "./power";
import { replicaPropsSchema } from "./replica";
import { siteReportedSchema } from "./reported";
import { sparesSchema } from "./spares";
import { suppressionSchema } from "./suppression";

/** The version of the site file that this package reads. */
export const API_VERSION = "gigasite/v1";

/** Where the site stands. */
export const locationSchema = z.strictObject({
  city: lineSchema().optional().describe("City or county."),
  region: lineSchema().optional().describe("State or province."),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/)
    .meta({ $comment: "a country: its ISO 3166-1 code of two capital letters", examples: ["US"] })
    .optional()
    .describe("ISO 3166-1 code of two letters."),
  halls: z.array(nameSchema()).default([]).describe("Names of the halls that feeds arrive in."),
  designDay: z
    .strictObject({
      dryBulb: temperature().describe("Hottest outside temperature that cooling is built for."),
      wetBulb: temperature()
        .optional()
        .describe("Wet-bulb temperature of the same day, which water that evaporates cools to."),
    })
    .optional()
    .describe("The day that cooling is built for. Default: the rating point of chillers, 35 C dry and 24 C wet."),
});

/** What a site is beside its pods, fabrics, feeds and loops: the props of `SiteStack`. */
export const sitePropsSchema = z.strictObject({
  title: lineSchema().optional().describe("Heading of the reports. Default: the name."),
  location: locationSchema.optional().describe("Where the site stands."),
  islands: countSchema()
    .default(1)
    .describe("Halls that no fabric leaves: pods are dealt evenly to them, and each has fabrics of its own."),
  floor: floorSchema.prefault({}).describe("How racks stand in a hall; cable lengths follow from it."),
  phases: z.array(phaseSchema).default([]).describe("How the site grows, in order of date."),
  reported: z.array(siteReportedSchema).default([]).describe("Published figures, shown beside the model's in every report."),
  operation: operationSchema.prefault({}).describe("How the site is run; energy, carbon and interruptions follow from it."),
  suppress: z.array(suppressionSchema).default([]).describe("Findings that are known and accepted, each with its reason."),
  items: z.array(itemSchema).default([]).describe("What is bought beside what follows from the site, as it is listed here."),
  parts: z
    .array(z.looseObject({ id: partOf(...PART_CLASSES) }))
    .default([])
    .describe("Own parts, or overrides of parts of the catalog, in the catalog's own form."),
  prices: z
    .string()
    .min(1)
    .optional()
    .describe("Path of a price book that overrides the default one, from the site file's folder."),
  currency: currencySchema().default("USD").describe("Currency in which tables, spreadsheets and pages show money."),
  rate: rateSchema
    .optional()
    .describe("What that currency is worth. Default: as the price book has it, if it is in the same currency."),
  spares: sparesSchema.prefault({}).describe("What is bought to lie in store, by class of part. Default: none."),
});

/**
 * A site, whole. This is the single source of the TypeScript types, of the construct props and of the JSON Schema
 * of the site file.
 */
export const siteSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION).describe("Version of the form of this file."),
  name: nameSchema().describe("Name of the site, and of its stack."),
  ...sitePropsSchema.shape,
  pods: z.array(podSchema).min(1).describe("Kinds of compute pods."),
  fabrics: z.array(fabricSchema).default([]).describe("Network fabrics. Default: one compute fabric over all pods."),
  power: powerSchema.prefault({}).describe("How the site is powered."),
  cooling: coolingSchema.prefault({}).describe("How the site is cooled."),
  replica: replicaPropsSchema.optional().describe("What is rented on AWS to reproduce it at small scale. Default: nothing."),
});

/** A site with its quantities parsed and its fixed defaults filled in. */
export type Site = z.output<typeof siteSchema>;
/** A site as a file or a program describes it. */
export type SiteInput = z.input<typeof siteSchema>;
/** Props of `SiteStack`. */
export type SiteProps = z.input<typeof sitePropsSchema>;
