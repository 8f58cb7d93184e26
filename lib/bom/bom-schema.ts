import { z } from "zod";
import { exchangeSchema } from "../catalog/exchange";
import { partSchema } from "../catalog/part";
import { statusSchema } from "../catalog/provenance";
import { SYSTEM_NAMES } from "../catalog/system";
import { jsonSchemaOf, type JsonSchema } from "../schema/json-schema";
import { API_VERSION } from "../model";
import type { BomDocument } from "./writers/render-json";

const amount = () => z.number().nonnegative();
const count = () => z.int().nonnegative();
const classes = partSchema.options.map((option) => option.shape.class.value);

const moneySchema = z.strictObject({
  usd: amount().describe("US dollars."),
  low: amount().describe("Lower bound."),
  high: amount().describe("Upper bound."),
});

const priceSchema = z.strictObject({
  each: moneySchema.describe("Unit price."),
  total: moneySchema.describe("Extended price of the whole quantity."),
  asOf: z.string().describe("Price date; empty for a user's price without one."),
  status: statusSchema.describe("Quality of the price."),
  sources: z.array(z.string()).describe("Keys of `sources`."),
});

const lineSchema = z.strictObject({
  system: z.enum(SYSTEM_NAMES),
  part: z.string().describe("Part id."),
  class: z.enum(classes).describe("Class of the part."),
  description: z.string().describe("Maker and model."),
  purpose: z.string().describe("Use, such as `pod h100`."),
  phase: z.string().nullable().describe("First phase with this line."),
  pod: z.string().nullable().describe("Kind of pod that contains it."),
  fabric: z.string().nullable().describe("Fabric that it belongs to."),
  layer: z
    .enum(["leaf", "spine", "core", "node-leaf", "leaf-spine", "spine-core", "leaf-leaf", "external"])
    .nullable()
    .describe("Tier of a switch, or layer of a cable."),
  spare: z.boolean().describe("Whether it is a spare."),
  quantity: z.int().positive(),
  unit: z.literal("each"),
  price: priceSchema.nullable().describe("Null without a price."),
  powerKw: amount().nullable().describe("Nameplate power of the whole quantity."),
  weightKg: amount().nullable().describe("Weight of the whole quantity."),
  rackUnits: count().nullable().describe("Height of the whole quantity."),
  leadWeeks: amount().nullable().describe("Lead time."),
});

const totalsShape = {
  ...moneySchema.shape,
  lines: count(),
  powerKw: amount().nullable().describe("Nameplate power, without `unratedLines`; null where no line has one."),
  weightKg: amount().nullable().describe("Weight, without `unweighedLines`; null where no line has one."),
  rackUnits: count().nullable().describe("Height in racks; null where no line has one."),
  leadWeeks: amount().nullable().describe("Longest lead time."),
  sparesUsd: amount().describe("Cost of spares, included in `usd`."),
  usdByStatus: z.record(statusSchema, amount()).describe("Cost by price status."),
  unverifiedShare: z.number().min(0).max(1).describe("Share of the cost that is based on unverified prices."),
  unpricedLines: count().describe("Lines without a price, not included in the cost."),
  unweighedLines: count().describe("Lines without a weight, not included in `weightKg`."),
  unratedLines: count().describe("Lines of parts that use power, without nameplate power; not included in `powerKw`."),
};

/** Form of `bom.json`. The compiler checks that it has every key of {@link BomDocument}; strict objects allow no others. */
export const bomSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.literal("Bom"),
  site: z.string().describe("Name of the site."),
  title: z.string(),
  phase: z.string().nullable().describe("Phase of the bill; null for the whole site."),
  currency: z.literal("USD").describe("Currency of all amounts."),
  exchange: exchangeSchema.nullable().describe("Display currency of tables and pages, if not USD."),
  lines: z.array(lineSchema),
  systems: z.array(z.strictObject({ system: z.enum(SYSTEM_NAMES), ...totalsShape })),
  totals: z.strictObject({
    ...totalsShape,
    serverAndNetworkUsd: amount().describe("Cost of nodes and network."),
    oldestPrice: z.string().nullable(),
    newestPrice: z.string().nullable(),
  }),
  units: z
    .strictObject({ gpus: count(), itPowerKw: amount(), bf16Pflops: amount().nullable() })
    .describe("Capacity that the bill buys."),
  per: z
    .strictObject({ gpu: moneySchema.nullable(), itMw: moneySchema.nullable(), bf16Pflop: moneySchema.nullable() })
    .describe("Cost per GPU, per megawatt of IT load and per petaflop per second of dense BF16."),
  unbilled: z.array(z.string()).describe("Equipment in the plan without a selected part, not included in the cost."),
  sources: z.array(z.strictObject({ key: z.string(), title: z.string(), address: z.string() })),
}) satisfies z.ZodType<BomDocument>;

/** The JSON Schema (draft 2020-12) of `bom.json`. Keys may be added within a version; none is renamed. */
export function bomJsonSchema(): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf(bomSchema);
  return {
    $schema,
    $id: `urn:gigasite:bom:${API_VERSION.replace(/.*\//, "")}`,
    title: "gigasite bill of materials",
    description: "The bill of materials of a site or one of its phases. Null means unknown, never 0.",
    ...schema,
  };
}
