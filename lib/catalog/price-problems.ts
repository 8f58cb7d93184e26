import { z } from "zod";
import { nearest, shown, type Problem } from "../errors";
import { parseLeniently } from "../errors/lenient";
import { problemsOf } from "../errors/zod-problems";
import type { Catalog } from "./catalog";
import { priceBookSchema } from "./price-schema";

/** An entry as far as it can be read, so that one wrong value does not hide what else is wrong with it. */
const looseEntrySchema = z
  .looseObject({
    part: z.string().optional().catch(undefined),
    usd: z.number().optional().catch(undefined),
    price: z.number().optional().catch(undefined),
    low: z.number().optional().catch(undefined),
    high: z.number().optional().catch(undefined),
  })
  .catch({});
const looseBookSchema = z
  .looseObject({
    prices: z.array(looseEntrySchema).catch([]),
    currency: z.string().toUpperCase().optional().catch(undefined),
  })
  .catch({ prices: [] });
type LooseEntry = z.output<typeof looseEntrySchema>;

/** All that is wrong with a price book, coded PART004; without `known`, any part may be priced. */
export function problemsOfPriceBook(raw: unknown, known?: Pick<Catalog, "has" | "ids">): Problem[] {
  const { input, result } = parseLeniently(priceBookSchema, raw);
  const malformed = result.success ? [] : problemsOf(result.error, priceBookSchema, input);
  const book = looseBookSchema.parse(raw);
  const entries = book.prices;
  const wrong = entries.flatMap((entry, index) => [
    ...problemsOfPart(entry, index, entries, known),
    ...problemsOfBounds(entry, index),
    ...problemsOfCurrency(book.currency, entry, index, malformed),
  ]);
  const all = [...malformed, ...problemsOfRate(book), ...wrong];
  const first = all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
  return first.map((problem) => ({ ...problem, code: "PART004" }));
}

type Uncoded = Omit<Problem, "code">;

function problemsOfPart(
  { part }: LooseEntry,
  index: number,
  entries: readonly LooseEntry[],
  known: Pick<Catalog, "has" | "ids"> | undefined,
): Uncoded[] {
  if (part === undefined) return [];
  const path = `prices[${index}].part`;
  const twice = {
    path,
    message: "the book prices this part twice",
    found: shown(part),
    remedy: "keep one of the entries",
  };
  const near = known && nearest(part, known.ids());
  const unknown = {
    path,
    message: "the catalog has no such part",
    found: shown(part),
    allowed: "an id that `gigasite parts` lists, or one of the site's own parts",
    remedy:
      near === undefined ? "leave the entry out, or describe the part under the site's `parts`" : `did you mean "${near}"?`,
  };
  return [
    ...(entries.findIndex((entry) => entry.part === part) < index ? [twice] : []),
    ...(known?.has(part) === false ? [unknown] : []),
  ];
}

/** A book is in one currency: `usd` is for those of US dollars, and an entry has one price. */
function problemsOfCurrency(
  currency: string | undefined,
  { usd, price }: LooseEntry,
  index: number,
  malformed: readonly Problem[],
): Uncoded[] {
  const path = `prices[${index}]`;
  const isKnown = malformed.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  if (usd !== undefined && currency !== undefined && currency !== "USD")
    return [
      {
        path: `${path}.usd`,
        message: "the price is in US dollars and the book is not: a book has one currency",
        found: `usd ${usd}, in a book of ${shown(currency)}`,
        allowed: `\`price\`, in ${currency}`,
        remedy: "convert the price, or put it into a book of its own",
      },
    ];
  if ((usd === undefined) !== (price === undefined) || isKnown) return [];
  return [
    {
      path,
      message: usd === undefined ? "the entry has no price" : "the entry has two prices",
      found: usd === undefined ? "nothing" : `usd ${usd}, price ${price}`,
      allowed: "`usd`, or `price` in the currency of the book",
      remedy: "give one of the two",
    },
  ];
}

function problemsOfRate({ currency, rate }: z.output<typeof looseBookSchema>): Uncoded[] {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency) || (currency === "USD") === (rate === undefined)) return [];
  const foreign = currency !== "USD";
  return [
    {
      path: "rate",
      message: foreign ? "nothing tells what the currency of the book is worth" : "a book of US dollars needs no rate",
      found: foreign ? shown(currency) : "a rate",
      allowed: "`usdPerUnit`, `asOf` and `source` for a currency other than USD",
      remedy: foreign ? "add `rate` with its date and source" : "take out `rate`, or state the currency of the book",
    },
  ];
}

function problemsOfBounds(entry: LooseEntry, index: number): Uncoded[] {
  const { low, high } = entry;
  const key = entry.usd === undefined ? "price" : "usd";
  const usd = entry[key];
  if (usd === undefined || ((low ?? usd) <= usd && usd <= (high ?? usd))) return [];
  return [
    {
      path: `prices[${index}].${key}`,
      message: "the price is not between its bounds",
      found: [low === undefined ? "" : `low ${low}, `, `${key} ${usd}`, high === undefined ? "" : `, high ${high}`].join(""),
      allowed: "`low` at most, and `high` at least the price",
      remedy: "correct the bounds, or leave them out",
    },
  ];
}
