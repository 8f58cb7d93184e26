import { GigasiteError } from "../errors";
import type { Catalog } from "./catalog";
import data from "./data/prices.json";
import type { Part } from "./part";
import { problemsOfPriceBook } from "./price-problems";
import { priceBookSchema, type PriceBookData, type RawPriceBook } from "./price-schema";
import { provenanceOf, type Status } from "./provenance";

/** What one unit of a part costs, without installation, in US dollars. */
export interface Price {
  readonly usd: number;
  /** Bounds of what was found, or of the estimate. */
  readonly low: number;
  readonly high: number;
  /** Date of the price, empty where it is not known. */
  readonly asOf: string;
  readonly status: Status;
  /** Keys of the sources. */
  readonly sources: readonly string[];
  /** Usual time from order to delivery. */
  readonly leadWeeks?: number;
  readonly note?: string;
  /** What already has the part in its price; the part is then never added to a sum, and priced for spares only. */
  readonly containedIn?: string;
}

/**
 * What parts cost, in US dollars. Immutable.
 *
 * Prices are for planning and no offers: each is dated and has bounds. Equipment is without installation.
 */
export class PriceBook {
  private static standard: PriceBook | undefined;
  /** Names of the books it was laid together from, the one that comes first in front. */
  readonly id: string;
  /** Date of the book that comes first. */
  readonly asOf: string;
  readonly currency = "USD";
  private readonly prices: ReadonlyMap<string, Price>;

  /** The prices that come with the package. */
  static default(): PriceBook {
    return (PriceBook.standard ??= PriceBook.of(priceBookSchema.parse(data)));
  }

  /** The book of data that is known to be right; {@link parsePriceBook} takes data that is not. */
  static of(book: PriceBookData): PriceBook {
    const prices = book.prices.map((entry): [string, Price] => {
      const { part, ...price } = entry;
      return [part, { ...price, low: price.low ?? price.usd, high: price.high ?? price.usd, asOf: price.asOf ?? book.asOf }];
    });
    return new PriceBook(book.id, book.asOf, new Map(prices));
  }

  private constructor(id: string, asOf: string, prices: ReadonlyMap<string, Price>) {
    this.id = id;
    this.asOf = asOf;
    this.prices = prices;
  }

  /** What one unit of a part costs; a price that the part has itself comes first. Undefined where none is known. */
  price(part: Part): Price | undefined {
    const listed = this.prices.get(part.id);
    if (part.price === undefined) return listed;
    const { sources, asOf, note } = provenanceOf(part, "price");
    return {
      usd: part.price,
      low: part.price,
      high: part.price,
      asOf,
      status: "stated",
      sources,
      ...(note === undefined ? {} : { note }),
      ...(listed?.leadWeeks === undefined ? {} : { leadWeeks: listed.leadWeeks }),
      ...(listed?.containedIn === undefined ? {} : { containedIn: listed.containedIn }),
    };
  }

  /**
   * This book with another one over it: a price of that one comes first.
   * @throws GigasiteError PART004 with all that is wrong with it
   */
  over(own: PriceBook | RawPriceBook): PriceBook {
    const book = own instanceof PriceBook ? own : parsed(own);
    return new PriceBook(`${book.id}, ${this.id}`, book.asOf, new Map([...this.prices, ...book.prices]));
  }
}

/**
 * A user's price book.
 *
 * @param raw what the file holds
 * @param knownParts the parts that it may price, with the site's own
 * @throws GigasiteError PART004 with all that is wrong with it, paths from the top of the book
 */
export function parsePriceBook(raw: unknown, knownParts: Catalog): PriceBook {
  return parsed(raw, knownParts);
}

function parsed(raw: unknown, known?: Catalog): PriceBook {
  const problems = problemsOfPriceBook(raw, known);
  if (problems.length > 0) throw new GigasiteError(problems);
  return PriceBook.of(priceBookSchema.parse(raw));
}
