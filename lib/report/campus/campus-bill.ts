import type { Bom } from "../../bom";
import { systemTotalsOf, totalsOf } from "../../bom/totals";
import { unitCostsOf } from "../../bom/unit-costs";
import { SYSTEM_NAMES } from "../../catalog/system";
import type { Campus } from "../../model";
import { sum } from "../../units/sum";

/**
 * The bill of a campus: the lines of all sites by system and then by site, with the name of the site before the use of the
 * line. It is in the currency of the sites if they share one, in US dollars otherwise.
 *
 * @param bills of the whole sites, not of phases
 */
export function campusBill({ name, title }: Pick<Campus, "name" | "title">, bills: readonly Bom[]): Bom {
  const lines = SYSTEM_NAMES.flatMap((system) =>
    bills.flatMap((bill) =>
      bill.lines
        .filter((line) => line.system === system)
        .map((line) => ({ ...line, purpose: `${bill.site}: ${line.purpose}` })),
    ),
  );
  const sources = new Map(bills.flatMap((bill) => bill.sources.map((source) => [source.key, source] as const)));
  const totals = totalsOf(lines);
  const units = {
    gpus: sum(bills.map((bill) => bill.units.gpus)),
    itPowerKw: sum(bills.map((bill) => bill.units.itPowerKw)),
    bf16Pflops: sumOfKnown(bills.map((bill) => bill.units.bf16Pflops)),
  };
  return {
    site: name,
    title: title ?? name,
    phase: null,
    currency: "USD",
    exchange: commonExchange(bills),
    lines,
    systems: systemTotalsOf(lines),
    totals,
    units,
    per: unitCostsOf(totals, units),
    unbilled: bills.flatMap((bill) => bill.unbilled.map((text) => `${bill.site}: ${text}`)),
    sources: [...sources.values()],
  };
}

/** The exchange rate that all bills share; null if they differ or are in US dollars. */
function commonExchange(bills: readonly Bom[]): Bom["exchange"] {
  const [first] = bills;
  const same = bills.every(({ exchange }) => JSON.stringify(exchange) === JSON.stringify(first?.exchange));
  return same ? (first?.exchange ?? null) : null;
}

/** The sum of values; null if any of them is unknown. */
function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
