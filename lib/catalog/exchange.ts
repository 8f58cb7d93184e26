import { z } from "zod";
import { lineSchema } from "../schema/line";
import { plainNumber } from "../schema/number";
import { dateSchema } from "./provenance";
import { USD_PER_UNIT } from "./ranges";

/** A currency by its ISO 4217 code. */
export const currencySchema = () =>
  z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)
    .meta({ $comment: "a currency: an ISO 4217 code of three letters", examples: ["EUR"] });

/** An exchange rate, with date and source. */
export const rateSchema = z.strictObject({
  usdPerUnit: plainNumber(USD_PER_UNIT).describe("US dollars per unit of the currency."),
  asOf: dateSchema().describe("Date of the rate."),
  source: lineSchema().describe("Publisher of the rate."),
});

/** A currency with its rate. */
export const exchangeSchema = z.strictObject({
  currency: currencySchema().describe("ISO 4217 code."),
  ...rateSchema.shape,
});

export type Exchange = z.output<typeof exchangeSchema>;

/** An amount of US dollars converted to a currency; unchanged without one. */
export function exchanged(usd: number, exchange: Exchange | null): number {
  return exchange === null ? usd : usd / exchange.usdPerUnit;
}
