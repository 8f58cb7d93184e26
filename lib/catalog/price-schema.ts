import { z } from "zod";
import { lineSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { plainNumber } from "../schema/number";
import { currencySchema, rateSchema } from "./exchange";
import { partIdSchema } from "./part";
import { dateSchema, statusSchema } from "./provenance";
import { LEAD_WEEKS, PRICE, USD } from "./ranges";

const amount = () => plainNumber(PRICE);

/** An entry of a price book. */
export const priceEntrySchema = z.strictObject({
  part: partIdSchema.describe("Part id."),
  usd: plainNumber(USD)
    .optional()
    .describe("Unit price in US dollars, excluding installation; for price books in US dollars."),
  price: amount().optional().describe("Unit price in the currency of the book, instead of `usd`."),
  low: amount().optional().describe("Lower bound. Default: the price."),
  high: amount().optional().describe("Upper bound. Default: the price."),
  asOf: dateSchema().optional().describe("Price date. Default: the date of the book."),
  status: statusSchema.default("stated").describe("Status of the price."),
  sources: listOf(lineSchema()).default([]).describe("Sources of the price."),
  leadWeeks: plainNumber(LEAD_WEEKS).optional().describe("Lead time in weeks."),
  note: lineSchema().optional().describe("Remark for readers of the price."),
  containedIn: lineSchema()
    .optional()
    .describe("Part or product whose price includes this part, which is then not added to totals."),
  overlaps: listOf(partIdSchema)
    .optional()
    .describe("Parts with the same scope; a bill of materials contains only one of them."),
});

/** Maximum length of the name of a price book, in characters. */
const LONGEST_ID = 100;

/** The content of a price book file. */
export const priceBookSchema = z.strictObject({
  id: lineSchema(LONGEST_ID).describe("Name of the price book."),
  currency: currencySchema().describe("Currency of all prices."),
  rate: rateSchema.optional().describe("Exchange rate. Required unless the currency is USD."),
  asOf: dateSchema().describe("Date of the price book."),
  prices: listOf(priceEntrySchema).describe("One entry per part."),
});

/** A price book as it is written. */
export type RawPriceBook = z.input<typeof priceBookSchema>;
/** A price book with its defaults filled in. */
export type PriceBookData = z.output<typeof priceBookSchema>;
