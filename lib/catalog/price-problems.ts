import { z } from "zod";
import { nearest, shown, type Problem } from "../errors";
import { problemsOf } from "../errors/zod-problems";
import type { Catalog } from "./catalog";
import { priceBookSchema } from "./price-schema";

/** An entry as far as it can be read, so that one wrong value does not hide what else is wrong with it. */
const looseEntrySchema = z
  .looseObject({
    part: z.string().optional().catch(undefined),
    usd: z.number().optional().catch(undefined),
    low: z.number().optional().catch(undefined),
    high: z.number().optional().catch(undefined),
  })
  .catch({});
const looseBookSchema = z.looseObject({ prices: z.array(looseEntrySchema).catch([]) }).catch({ prices: [] });
type LooseEntry = z.output<typeof looseEntrySchema>;

/** All that is wrong with a price book, coded PART004; without `known`, any part may be priced. */
export function problemsOfPriceBook(raw: unknown, known?: Pick<Catalog, "has" | "ids">): Problem[] {
  const result = priceBookSchema.safeParse(raw);
  const malformed = result.success ? [] : problemsOf(result.error, priceBookSchema, raw);
  const entries = looseBookSchema.parse(raw).prices;
  const wrong = entries.flatMap((entry, index) => [
    ...problemsOfPart(entry, index, entries, known),
    ...problemsOfBounds(entry, index),
  ]);
  return [...malformed, ...wrong].map((problem) => ({ ...problem, code: "PART004" }));
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

function problemsOfBounds({ usd, low, high }: LooseEntry, index: number): Uncoded[] {
  if (usd === undefined || ((low ?? usd) <= usd && usd <= (high ?? usd))) return [];
  return [
    {
      path: `prices[${index}].usd`,
      message: "the price is not between its bounds",
      found: [low === undefined ? "" : `low ${low}, `, `usd ${usd}`, high === undefined ? "" : `, high ${high}`].join(""),
      allowed: "`low` at most, and `high` at least the price",
      remedy: "correct the bounds, or leave them out",
    },
  ];
}
