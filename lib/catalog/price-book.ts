import { GigasiteError } from "../errors";
import { parseLeniently } from "../schema/lenient";
import { round } from "../units";
import type { Catalog } from "./catalog";
import data from "./data/prices.json";
import type { Exchange } from "./exchange";
import type { Part } from "./part";
import { problemsOfPriceBook } from "./price-problems";
import { priceBookSchema, type PriceBookData, type RawPriceBook } from "./price-schema";
import { provenanceOf, type Status } from "./provenance";

/** Unit price of a part in US dollars, excluding installation. */
export interface Price {
  readonly usd: number;
  /** Bounds of the known prices, or of the estimate. */
  readonly low: number;
  readonly high: number;
  /** Date of the price, empty where it is not known. */
  readonly asOf: string;
  readonly status: Status;
  /** Keys of the sources. */
  readonly sources: readonly string[];
  /** Typical lead time in weeks. */
  readonly leadWeeks?: number;
  readonly note?: string;
  /** Part whose price includes this one; this part is then never added to a total, and priced for spares only. */
  readonly containedIn?: string;
  /** Parts that cover the same goods; a bill of materials has only one of them. */
  readonly overlaps?: readonly string[];
}

/**
 * Unit prices of parts, in US dollars. Immutable.
 *
 * Prices are budgetary estimates, not quotes: each has a date and bounds, and excludes installation.
 */
export class PriceBook {
  private static standard: PriceBook | undefined;
  /** Names of the books it was laid together from, the one that comes first in front. */
  readonly id: string;
  /** Date of the book that comes first. */
  readonly asOf: string;
  /** Currency of all prices; prices of a book in another currency are converted. */
  readonly currency = "USD";
  /** The currency of the book that comes first, with the rate that its prices were converted at; null for US dollars. */
  readonly exchange: Exchange | null;
  private readonly prices: ReadonlyMap<string, Price>;

  /** The prices that come with the package. */
  static default(): PriceBook {
    return (PriceBook.standard ??= PriceBook.of(priceBookSchema.parse(data)));
  }

  /** The book of data that is known to be right; {@link parsePriceBook} takes data that is not. */
  static of(book: PriceBookData): PriceBook {
    const exchange = book.rate === undefined ? null : { currency: book.currency, ...book.rate };
    const prices = book.prices.map((entry): [string, Price] => [entry.part, pricedBy(book, entry, exchange)]);
    return new PriceBook(book.id, book.asOf, new Map(prices), exchange);
  }

  private constructor(id: string, asOf: string, prices: ReadonlyMap<string, Price>, exchange: Exchange | null) {
    this.exchange = exchange;
    this.id = id;
    this.asOf = asOf;
    this.prices = prices;
  }

  /** Unit price of a part; a price in the part itself takes precedence. Undefined if unknown. */
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
      ...coverageOf(listed),
    };
  }

  /**
   * This book with another one over it: a price of that one comes first.
   * @throws GigasiteError PART004 with all that is wrong with it
   */
  over(own: PriceBook | RawPriceBook): PriceBook {
    const book = own instanceof PriceBook ? own : parsed(own);
    // What a part is contained in stays true whoever prices it.
    const entries = [...book.prices].map(([part, price]): [string, Price] => [
      part,
      { ...coverageOf(this.prices.get(part)), ...price },
    ]);
    return new PriceBook(`${book.id}, ${this.id}`, book.asOf, new Map([...this.prices, ...entries]), book.exchange);
  }
}

type Coverage = Pick<Price, "containedIn" | "overlaps">;

/** The part of a price that refers to other parts with the same coverage. */
function coverageOf(price: Coverage | undefined): Coverage {
  return {
    ...(price?.containedIn === undefined ? {} : { containedIn: price.containedIn }),
    ...(price?.overlaps === undefined ? {} : { overlaps: price.overlaps }),
  };
}

/** The price of an entry in US dollars, to the cent; the rate that it was converted at is one of its sources. */
function pricedBy(book: PriceBookData, entry: PriceBookData["prices"][number], exchange: Exchange | null): Price {
  const { usd, price = 0, low, high, sources, asOf = book.asOf, status, leadWeeks, note } = entry;
  const rate = exchange?.usdPerUnit ?? 1;
  const inUsd = (amount: number) => (exchange === null ? amount : round(amount * rate, CENTS));
  const paid = usd ?? price;
  return {
    usd: inUsd(paid),
    low: inUsd(low ?? paid),
    high: inUsd(high ?? paid),
    asOf,
    status,
    ...(leadWeeks === undefined ? {} : { leadWeeks }),
    ...(note === undefined ? {} : { note }),
    ...coverageOf(entry),
    sources: exchange === null ? sources : [...sources, rateText(exchange)],
  };
}

/** Digits after the point. */
const CENTS = 2;

function rateText({ currency, usdPerUnit, asOf, source }: Exchange): string {
  return `1 ${currency} = ${usdPerUnit} USD, ${asOf}, ${source}`;
}

/**
 * A user's price book.
 *
 * @param raw the parsed file
 * @param knownParts the parts that may have prices, including own parts of the site
 * @throws GigasiteError PART004 with all problems, paths from the top of the book
 */
export function parsePriceBook(raw: unknown, knownParts: Catalog): PriceBook {
  return parsed(raw, knownParts);
}

function parsed(raw: unknown, known?: Catalog): PriceBook {
  const problems = problemsOfPriceBook(raw, known);
  if (problems.length > 0) throw new GigasiteError(problems);
  return PriceBook.of(priceBookSchema.parse(parseLeniently(priceBookSchema, raw).input));
}
