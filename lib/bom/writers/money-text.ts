import { exchanged } from "../../catalog/exchange";
import { dollars } from "../../formats";
import type { Bom } from "../bom";

/** An amount of US dollars as text in the display currency of a bill: `$1.23 B`, `EUR 1.14 B`. */
export function moneyText({ exchange }: Pick<Bom, "exchange">): (usd: number) => string {
  return (usd) => (exchange === null ? dollars(usd) : `${exchange.currency} ${cellText(usd, exchange)}`);
}

/** The same for a table cell, where a note states the currency: `$1.23 B`, `1.14 B`. */
export function moneyCell({ exchange }: Pick<Bom, "exchange">): (usd: number) => string {
  return (usd) => (exchange === null ? dollars(usd) : cellText(usd, exchange));
}

function cellText(usd: number, exchange: Bom["exchange"]): string {
  return dollars(exchanged(usd, exchange)).slice(1);
}
