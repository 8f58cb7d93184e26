import { z } from "zod";
import { didYouMean, shown, suggester, type Problem } from "../errors";
import { parseLeniently } from "../schema/lenient";
import { problemsOf } from "../schema/zod-problems";
import type { Catalog } from "./catalog";
import { priceBookSchema } from "./price-schema";

/** A figure of any range; undefined if there is none. */
const figure = () =>
  z
    .custom<number>((value) => Number.isFinite(value))
    .optional()
    .catch(undefined);

/** An entry as far as it can be read, so that one wrong value does not hide what else is wrong with it. */
const looseEntrySchema = z
  .looseObject({
    part: z.string().optional().catch(undefined),
    usd: figure(),
    price: figure(),
    low: figure(),
    high: figure(),
  })
  .catch({});
const looseBookSchema = z
  .looseObject({
    prices: looseEntrySchema.array().catch([]),
    currency: z.string().toUpperCase().optional().catch(undefined),
  })
  .catch({ prices: [] });
type LooseEntry = z.output<typeof looseEntrySchema>;

/** All that is wrong with a price book, coded PART004; without `known`, any part may be priced. */
export function problemsOfPriceBook(raw: unknown, known?: Pick<Catalog, "has" | "ids">): Problem[] {
  const { input, result } = parseLeniently(priceBookSchema, raw);
  const malformed = result.success ? [] : problemsOf(result.error, priceBookSchema, input);
  const book = looseBookSchema.parse(raw);
  const unclear = new Set(malformed.map(({ path }) => /^prices\[\d+\]/.exec(path)?.[0]));
  const wrong = [
    ...problemsOfParts(book.prices, known),
    ...book.prices.flatMap((entry, index) => [
      ...problemsOfBounds(entry, index),
      ...problemsOfCurrency(book.currency, entry, index, unclear),
    ]),
  ];
  const first = new Map<string, Uncoded>();
  for (const problem of [...malformed, ...problemsOfRate(book), ...wrong])
    if (!first.has(problem.path)) first.set(problem.path, problem);
  return [...first.values()].map((problem) => ({ ...problem, code: "PART004" }));
}

type Uncoded = Omit<Problem, "code">;

function problemsOfParts(entries: readonly LooseEntry[], known: Pick<Catalog, "has" | "ids"> | undefined): Uncoded[] {
  const seen = new Set<string>();
  const suggest = suggester(known?.ids() ?? []);
  return entries.flatMap(({ part }, index) => {
    if (part === undefined) return [];
    const isTwice = seen.has(part);
    seen.add(part);
    if (!isTwice && known?.has(part) !== false) return [];
    return [problemOfPart(part, isTwice, suggest, `prices[${index}].part`)];
  });
}

function problemOfPart(
  part: string,
  isTwice: boolean,
  suggest: (part: string) => string | undefined,
  path: string,
): Uncoded {
  if (isTwice)
    return {
      path,
      message: "this part has two entries in the price book",
      found: shown(part),
      remedy: "keep one of the entries",
    };
  const near = suggest(part);
  return {
    path,
    message: "unknown part",
    found: shown(part),
    allowed: "an id listed by `gigasite parts`, or an own part of the site",
    remedy: didYouMean(near, "remove the entry, or define the part under `parts` of the site"),
  };
}

/** A book is in one currency: `usd` is for those of US dollars, and an entry has one price. */
function problemsOfCurrency(
  currency: string | undefined,
  { usd, price }: LooseEntry,
  index: number,
  unclear: ReadonlySet<string | undefined>,
): Uncoded[] {
  const path = `prices[${index}]`;
  if (usd !== undefined && currency !== undefined && currency !== "USD")
    return [
      {
        path: `${path}.usd`,
        message: "price in US dollars in a price book in another currency",
        found: `usd ${usd}, in a price book in ${shown(currency)}`,
        allowed: `\`price\`, in ${currency}`,
        remedy: "convert the price, or move it to another price book",
      },
    ];
  if ((usd === undefined) !== (price === undefined) || unclear.has(path)) return [];
  return [
    {
      path,
      message: usd === undefined ? "this entry has no price" : "this entry has two prices",
      found: usd === undefined ? "nothing" : `usd ${usd}, price ${price}`,
      allowed: "`usd`, or `price` in the currency of the price book",
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
      message: foreign
        ? "no exchange rate for the currency of the price book"
        : "a price book in US dollars has no exchange rate",
      found: foreign ? shown(currency) : "a rate",
      allowed: "`usdPerUnit`, `asOf` and `source` for a currency other than USD",
      remedy: foreign ? "add `rate` with date and source" : "remove `rate`, or set `currency` of the price book",
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
      message: "the price is outside its bounds",
      found: [low === undefined ? "" : `low ${low}, `, `${key} ${usd}`, high === undefined ? "" : `, high ${high}`].join(""),
      allowed: "`low` ≤ price ≤ `high`",
      remedy: "correct the bounds, or remove them",
    },
  ];
}
