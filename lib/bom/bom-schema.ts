import { z } from "zod";
import { exchangeSchema } from "../catalog/exchange";
import { partSchema } from "../catalog/part";
import { statusSchema } from "../catalog/provenance";
import { SYSTEM_NAMES } from "../catalog/system";
import { jsonSchemaOf, type JsonSchema } from "../errors/json-schema";
import { API_VERSION } from "../model";
import type { BomDocument } from "./render-json";

const amount = () => z.number().nonnegative();
const count = () => z.int().nonnegative();
const classes = partSchema.options.map((option) => option.shape.class.value);

const moneySchema = z.strictObject({
  usd: amount().describe("US dollars."),
  low: amount().describe("Lower bound."),
  high: amount().describe("Upper bound."),
});

const priceSchema = z.strictObject({
  each: moneySchema.describe("Of one unit."),
  total: moneySchema.describe("Of the whole quantity."),
  asOf: z.string().describe("Date of the price; empty where the user stated none."),
  status: statusSchema.describe("How well the price is known."),
  sources: z.array(z.string()).describe("Keys of `sources`."),
});

const lineSchema = z.strictObject({
  system: z.enum(SYSTEM_NAMES),
  part: z.string().describe("Part id."),
  class: z.enum(classes).describe("Class of the part."),
  description: z.string().describe("Maker and model."),
  purpose: z.string().describe("What it is for."),
  phase: z.string().nullable().describe("The first phase that has some of it."),
  pod: z.string().nullable().describe("The kind of pods that it stands in."),
  fabric: z.string().nullable().describe("The fabric that it is part of."),
  layer: z
    .enum(["leaf", "spine", "core", "node-leaf", "leaf-spine", "spine-core", "leaf-leaf", "external"])
    .nullable()
    .describe("Tier of a switch, or layer of a cable."),
  spare: z.boolean().describe("Whether it lies in store."),
  quantity: z.int().positive(),
  unit: z.literal("each"),
  price: priceSchema.nullable().describe("Null where nobody has priced the part."),
  powerKw: amount().nullable().describe("Largest draw of the whole quantity."),
  weightKg: amount().nullable().describe("Weight of the whole quantity."),
  rackUnits: count().nullable().describe("Height of the whole quantity."),
  leadWeeks: amount().nullable().describe("Time from order to delivery."),
});

const totalsShape = {
  ...moneySchema.shape,
  lines: count(),
  powerKw: amount(),
  weightKg: amount(),
  rackUnits: count(),
  leadWeeks: amount().nullable().describe("Longest time from order to delivery."),
  sparesUsd: amount().describe("How much of the sum is for spares."),
  usdByStatus: z.record(statusSchema, amount()).describe("How much of the sum rests on prices of each status."),
  unverifiedShare: z.number().min(0).max(1).describe("Share of the sum that rests on unverified prices."),
  unpricedLines: count().describe("Lines that are missing in the sum of money."),
  unweighedLines: count().describe("Lines that are missing in the sum of weights."),
};

/** The form of `bom.json`. The compiler holds that it has every key of {@link BomDocument}, its strictness that it has no other. */
export const bomSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.literal("Bom"),
  site: z.string().describe("Name of the site."),
  title: z.string(),
  phase: z.string().nullable().describe("The phase that is billed; null for the whole site."),
  currency: z.literal("USD").describe("Of all amounts."),
  exchange: exchangeSchema.nullable().describe("The currency that the site asks for, in which tables and pages show money."),
  lines: z.array(lineSchema),
  systems: z.array(z.strictObject({ system: z.enum(SYSTEM_NAMES), ...totalsShape })),
  totals: z.strictObject({
    ...totalsShape,
    serverAndNetworkUsd: amount().describe("Nodes and everything of the network."),
    oldestPrice: z.string().nullable(),
    newestPrice: z.string().nullable(),
  }),
  units: z
    .strictObject({ gpus: count(), itPowerKw: amount(), bf16Pflops: amount().nullable() })
    .describe("What the plan gives for it."),
  per: z
    .strictObject({ gpu: moneySchema.nullable(), itMw: moneySchema.nullable(), bf16Pflop: moneySchema.nullable() })
    .describe("The sum for one GPU, one megawatt of IT power and one petaflop per second of dense BF16."),
  unbilled: z.array(z.string()).describe("What the plan needs and has no part for."),
  sources: z.array(z.strictObject({ key: z.string(), title: z.string(), address: z.string() })),
}) satisfies z.ZodType<BomDocument>;

/** The JSON Schema (draft 2020-12) of `bom.json`. Keys may be added within a version, and none is renamed. */
export function bomJsonSchema(): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf(bomSchema);
  return {
    $schema,
    $id: `urn:gigasite:bom:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite bill of materials",
    description: "The bill of materials of a site or of one of its phases. Null is what nobody knows, never 0.",
    ...schema,
  };
}
