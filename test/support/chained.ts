import type { Catalog } from "../../lib/catalog";
import { chainOf, type ChainedFigures, type FailureFigures } from "../../lib/sizing/failure/pool";

/** The figures of a plan with its power chain, as failures need them. */
export function chained(plan: FailureFigures, catalog: Catalog): ChainedFigures {
  return { ...plan, chain: chainOf(plan, catalog) };
}
