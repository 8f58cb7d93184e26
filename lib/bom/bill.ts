import type { Catalog } from "../catalog";
import type { Exchange } from "../catalog/exchange";
import type { PriceBook } from "../catalog/price-book";
import { sourceOf } from "../catalog/sources";
import type { Spares } from "../model";
import { grouped } from "../sizing/grouped";
import type { SitePlan } from "../sizing/plan";
import type { Bom, BomLine, BomSource } from "./bom";
import { demandsOf, type Demand } from "./demand";
import { lineOf } from "./line";
import { SYSTEM_NAMES } from "../catalog/system";
import { sparesOf } from "./spares";
import { systemTotalsOf, totalsOf } from "./totals";
import { unitCostsOf } from "./unit-costs";
import { unbilledOf } from "./unbilled";

/** What a site says of its bill beside what is in it. */
export interface BillOptions {
  /** The currency of tables, spreadsheets and pages. Default: US dollars. */
  readonly exchange?: Exchange | null;
  /** What is kept in store. Default: nothing. */
  readonly spares?: Spares;
}

/**
 * The bill of materials of a plan: a line for each part and purpose, with the price book's prices.
 * All quantities are the plan's; parts that come inside others, such as GPUs, are never billed beside them.
 * @param options what the site says of its bill beside the plan
 * @throws GigasiteError PART001 if the plan names a part that the catalog does not have
 */
export function billOf(
  plan: SitePlan,
  catalog: Pick<Catalog, "get">,
  prices: Pick<PriceBook, "price" | "currency">,
  { exchange = null, spares = {} }: BillOptions = {},
): Bom {
  const installed = demandsOf(plan);
  const all = [...installed, ...sparesOf(installed, plan, spares, catalog)];
  const lines = SYSTEM_NAMES.flatMap((system) =>
    grouped(
      all.filter((demand) => demand.system === system),
      keyOf,
    ).map((demands) => {
      const part = catalog.get(demands[0].part);
      return lineOf(demands, part, prices.price(part));
    }),
  );
  const totals = totalsOf(lines);
  const { gpus, itPowerKw, bf16Pflops } = plan.totals;
  const units = { gpus, itPowerKw, bf16Pflops };
  return {
    site: plan.site,
    title: plan.title,
    phase: plan.phase,
    currency: prices.currency,
    exchange,
    lines,
    systems: systemTotalsOf(lines),
    totals,
    units,
    per: unitCostsOf(totals, units),
    unbilled: unbilledOf(plan),
    sources: sourcesOf(lines),
  };
}

/** What demands of one line have in common. */
function keyOf({ part, purpose, spare = false }: Demand): string {
  return JSON.stringify([part, purpose, spare]);
}

/** A key that is none of ours is the user's own text, and stands for itself. */
function sourcesOf(lines: readonly BomLine[]): BomSource[] {
  const keys = new Set(lines.flatMap((line) => line.price?.sources ?? []));
  return [...keys].map((key) => ({ key, ...(sourceOf(key) ?? { title: key, address: "" }) }));
}
