import type { Catalog } from "../catalog";
import type { Exchange } from "../catalog/exchange";
import type { PriceBook } from "../catalog/price-book";
import { sourceOf } from "../catalog/sources";
import type { Spares } from "../model";
import { starts } from "../trace/stage";
import { grouped } from "../units/grouped";
import type { SitePlan } from "../plan/site-plan";
import { provenBill } from "./bill-laws";
import type { Bom, BomLine, BomSource } from "./bom";
import { demandsOf, type Demand } from "./demand";
import { lineOf } from "./line";
import { SYSTEM_NAMES } from "../catalog/system";
import { sparesOf } from "./spares";
import { systemTotalsOf, totalsOf } from "./totals";
import { unitCostsOf } from "./unit-costs";
import { unbilledOf } from "./unbilled";

/** Currency and spares of a bill. */
export interface BillOptions {
  /**
   * Display currency of tables, spreadsheets and pages.
   * @default US dollars
   */
  readonly exchange?: Exchange | null;
  /**
   * Spares by part class.
   * @default none
   */
  readonly spares?: Spares;
}

/**
 * The bill of materials of a plan: one line per part and use, with the prices of the price book. All quantities come from
 * the plan. Parts included in others, such as GPUs in servers, have no line.
 *
 * @throws GigasiteError PART001 if the catalog lacks a part of the plan; DefectError for a figure that cannot be right
 */
export function billOf(
  plan: SitePlan,
  catalog: Pick<Catalog, "get">,
  prices: Pick<PriceBook, "price" | "currency">,
  { exchange = null, spares = {} }: BillOptions = {},
): Bom {
  starts("bill");
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
  return provenBill({
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
  });
}

/** Key of a line: demands with the same key are one line. */
function keyOf({ part, purpose, spare = false }: Demand): string {
  return JSON.stringify([part, purpose, spare]);
}

/** Sources of the prices. A key outside our list of sources is the user's own text, and its own title. */
function sourcesOf(lines: readonly BomLine[]): BomSource[] {
  const keys = new Set(lines.flatMap((line) => line.price?.sources ?? []));
  return [...keys].map((key) => ({ key, ...(sourceOf(key) ?? { title: key, address: "" }) }));
}
