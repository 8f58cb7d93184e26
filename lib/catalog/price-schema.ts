import { z } from "zod";
import { dateSchema, statusSchema } from "./provenance";

const usd = () => z.number().nonnegative();

/** An entry of a price book. */
export const priceEntrySchema = z.strictObject({
  part: z.string().describe("Part id."),
  usd: usd().describe("US dollars for one unit, without installation."),
  low: usd().optional().describe("Lower bound. Default: the price."),
  high: usd().optional().describe("Upper bound. Default: the price."),
  asOf: dateSchema().optional().describe("Date of the price. Default: that of the book."),
  status: statusSchema.default("stated").describe("How well the price is known."),
  sources: z.array(z.string()).default([]).describe("Keys of its sources."),
  leadWeeks: z.number().nonnegative().optional().describe("Usual weeks from order to delivery."),
  note: z.string().optional().describe("What a reader of the price must know."),
  containedIn: z.string().optional().describe("What already has the part in its price, so that it is not added twice."),
});

/** A price book as a file holds it. */
export const priceBookSchema = z.strictObject({
  id: z.string().min(1).describe("Name of the book, shown with the totals."),
  currency: z.literal("USD").describe("Currency of all its prices."),
  asOf: dateSchema().describe("Date of the book."),
  prices: z.array(priceEntrySchema).describe("One entry per part."),
});

/** A price book as it is written. */
export type RawPriceBook = z.input<typeof priceBookSchema>;
/** A price book with its defaults filled in. */
export type PriceBookData = z.output<typeof priceBookSchema>;
