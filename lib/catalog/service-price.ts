import { z } from "zod";
import { lineSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { plainNumber } from "../schema/number";
import data from "./data/service-prices.json";
import { dateSchema, statusSchema } from "./provenance";
import { RATE_IN_USD } from "./ranges";

/** Price of an AWS service other than GPU instances, in the cheapest US regions; other regions are more expensive. */
const servicePriceSchema = z.strictObject({
  id: lineSchema(),
  name: lineSchema().describe("As bills show it."),
  usd: plainNumber(RATE_IN_USD),
  per: z.enum(["hour", "gib-month"]).describe("Billing unit of the price; a month has 730 hours."),
  asOf: dateSchema(),
  status: statusSchema,
  sources: listOf(lineSchema()).min(1),
});

export type ServicePrice = z.output<typeof servicePriceSchema>;

/** Regions that the prices hold in. */
export const SERVICE_PRICE_REGIONS: readonly string[] = ["us-east-1", "us-east-2"];

/** The price of a service that the data has. */
export function servicePrice(id: string): ServicePrice {
  const entry = data.find((candidate) => candidate.id === id);
  return servicePriceSchema.parse(entry);
}
