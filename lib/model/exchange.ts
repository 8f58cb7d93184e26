import type { PriceBook } from "../catalog";
import type { Exchange } from "../catalog/exchange";
import { GigasiteError, shown } from "../errors";
import type { Site } from "./site";

/**
 * The currency of a site with its exchange rate: from the site, or from a price book in the same currency. Null for US
 * dollars.
 * @throws GigasiteError SITE002 if there is no rate
 */
export function exchangeOf(
  { currency, rate }: Pick<Site, "currency" | "rate">,
  { exchange }: Pick<PriceBook, "exchange">,
): Exchange | null {
  if (currency === "USD") return null;
  if (rate !== undefined) return { currency, ...rate };
  if (exchange?.currency === currency) return exchange;
  throw GigasiteError.of({
    code: "SITE002",
    path: "rate",
    message: "no exchange rate for the currency of the site",
    found: `currency ${shown(currency)}`,
    allowed: "`rate` with `usdPerUnit`, `asOf` and `source`, or a price book in that currency",
    remedy: "add `rate` with date and source, or remove `currency`",
  });
}
