import { z } from "zod";
import { currencySchema, rateSchema } from "./exchange";
import { dateSchema, statusSchema } from "./provenance";

const amount = () => z.number().nonnegative();

/** An entry of a price book. */
export const priceEntrySchema = z.strictObject({
  part: z.string().describe("Part id."),
  usd: amount().optional().describe("US dollars for one unit, without installation; in a book of US dollars."),
  price: amount().optional().describe("The same in the currency of the book, in place of `usd`."),
  low: amount().optional().describe("Lower bound. Default: the price."),
  high: amount().optional().describe("Upper bound. Default: the price."),
  asOf: dateSchema().optional().describe("Date of the price. Default: that of the book."),
  status: statusSchema.default("stated").describe("How well the price is known."),
  sources: z.array(z.string()).default([]).describe("Keys of its sources."),
  leadWeeks: z.number().nonnegative().optional().describe("Usual weeks from order to delivery."),
  note: z.string().optional().describe("What a reader of the price must know."),
  containedIn: z.string().optional().describe("What already has the part in its price, so that it is not added twice."),
  overlaps: z.array(z.string()).optional().describe("Parts that cover the same; a bill holds only one of them."),
});

/** A price book as a file holds it. */
export const priceBookSchema = z.strictObject({
  id: z.string().min(1).describe("Name of the book, shown with the totals."),
  currency: currencySchema().describe("Currency of all its prices."),
  rate: rateSchema.optional().describe("What the currency is worth, where it is not the US dollar."),
  asOf: dateSchema().describe("Date of the book."),
  prices: z.array(priceEntrySchema).describe("One entry per part."),
});

/** A price book as it is written. */
export type RawPriceBook = z.input<typeof priceBookSchema>;
/** A price book with its defaults filled in. */
export type PriceBookData = z.output<typeof priceBookSchema>;
