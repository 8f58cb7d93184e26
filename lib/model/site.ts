import { z } from "zod";
import { API_VERSION } from "./api-version";
import { currencySchema, rateSchema } from "../catalog/exchange";
import { PART_CLASSES, partOf } from "../catalog/part";
import { OUTDOOR_TEMPERATURE } from "../catalog/ranges";
import { lineSchema, pathSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { temperature } from "../schema/quantity";
import { coolingSchema } from "./cooling";
import { countSchema } from "./count";
import { fabricSchema } from "./fabric";
import { floorSchema } from "./floor";
import { itemSchema } from "./item";
import { nameSchema } from "./name";
import { operationSchema } from "./operation";
import { MOST_PHASES, phaseSchema } from "./phase";
import { podSchema } from "./pod";
import { powerSchema } from "./power";
import { replicaPropsSchema } from "./replica";
import { siteReportedSchema } from "./reported";
import { sparesSchema } from "./spares";
import { suppressionSchema } from "./suppression";

/** Most fabrics of a site: a plan sizes each on its own. */
const MOST_FABRICS = 200;

/** Location of the site. */
export const locationSchema = z.strictObject({
  city: lineSchema().optional().describe("City or county."),
  region: lineSchema().optional().describe("State or province."),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/)
    .meta({ $comment: "a country: its ISO 3166-1 code of two capital letters", examples: ["US"] })
    .optional()
    .describe("ISO 3166-1 two-letter code."),
  halls: listOf(nameSchema()).default([]).describe("Names of the halls that feeds enter."),
  designDay: z
    .strictObject({
      dryBulb: temperature(OUTDOOR_TEMPERATURE).describe("Dry-bulb temperature."),
      wetBulb: temperature(OUTDOOR_TEMPERATURE).optional().describe("Wet-bulb temperature, for evaporative cooling."),
    })
    .optional()
    .describe(
      "Outdoor conditions for which cooling is sized. Default: the rating point of chillers, 35 C dry bulb and 24 C wet bulb.",
    ),
});

/** A site without its pods, fabrics, feeds and loops: the props of `SiteStack`. */
export const sitePropsSchema = z.strictObject({
  title: lineSchema().optional().describe("Heading of the reports. Default: the name."),
  location: locationSchema.optional().describe("Location of the site."),
  islands: countSchema()
    .default(1)
    .describe("Number of islands: halls without fabric links between them. Pods are distributed evenly."),
  floor: floorSchema.prefault({}).describe("Layout of racks in a hall; determines cable lengths."),
  phases: listOf(phaseSchema, MOST_PHASES).default([]).describe("Phases of the site, in order of date."),
  reported: listOf(siteReportedSchema).default([]).describe("Published figures; reports compare them with the model."),
  operation: operationSchema.prefault({}).describe("Operation; determines energy, carbon and interruptions."),
  suppress: listOf(suppressionSchema).default([]).describe("Suppressed findings, each with a reason."),
  items: listOf(itemSchema).default([]).describe("Additional parts on the bill of materials."),
  parts: listOf(z.looseObject({ id: partOf(...PART_CLASSES) }))
    .default([])
    .describe("Own parts, and overrides of parts of the catalog: see Own parts."),
  prices: pathSchema()
    .optional()
    .describe("Path of a price book that overrides the default prices, relative to the site file."),
  currency: currencySchema().default("USD").describe("Currency of reports: ISO 4217 code."),
  rate: rateSchema
    .optional()
    .describe("Exchange rate of this currency. Default: the rate of a price book in the same currency."),
  spares: sparesSchema.prefault({}).describe("Spares kept in store, by part class. Default: none."),
});

/** A complete site: the single source of the TypeScript types, the construct props and the JSON Schema of the site file. */
export const siteSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION).describe("Version of the file format."),
  name: nameSchema().describe("Name of the site and of its stack."),
  ...sitePropsSchema.shape,
  pods: listOf(podSchema).min(1).describe("Compute pods."),
  fabrics: listOf(fabricSchema, MOST_FABRICS)
    .default([])
    .describe("Network fabrics. Default: one compute fabric over all pods."),
  power: powerSchema.prefault({}).describe("Power supply."),
  cooling: coolingSchema.prefault({}).describe("Cooling."),
  replica: replicaPropsSchema
    .optional()
    .describe("Replica: a small copy of the site on rented AWS instances. Default: none."),
});

/** A site with its quantities parsed and its fixed defaults filled in. */
export type Site = z.output<typeof siteSchema>;
/** A site as a file or a program describes it. */
export type SiteInput = z.input<typeof siteSchema>;
/** Props of `SiteStack`. */
export type SiteProps = z.input<typeof sitePropsSchema>;
