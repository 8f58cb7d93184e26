import { z } from "zod";
import { dateSchema } from "./provenance";

/** A currency by its ISO 4217 code. */
export const currencySchema = () =>
  z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)
    .meta({ $comment: "a currency: its ISO 4217 code of three capital letters", examples: ["EUR"] });

/** What a currency is worth, as one document had it on one day. */
export const rateSchema = z.strictObject({
  usdPerUnit: z.number().positive().describe("US dollars for one unit of the currency."),
  asOf: dateSchema().describe("Date of the rate."),
  source: z.string().min(1).max(500).describe("Who published the rate."),
});

/** A currency with its rate. */
export const exchangeSchema = z.strictObject({
  currency: currencySchema().describe("ISO 4217 code."),
  ...rateSchema.shape,
});

export type Exchange = z.output<typeof exchangeSchema>;

/** An amount of US dollars in a currency; without one, as it is. */
export function exchanged(usd: number, exchange: Exchange | null): number {
  return exchange === null ? usd : usd / exchange.usdPerUnit;
}
