import type { Catalog } from "../../catalog";
import type { SitePlan } from "../../plan/site-plan";
import type { Comparable, Rented } from "./comparable";
import type { FidelityLine } from "./fidelity-line";
import { networkFidelity } from "./fidelity-network";
import { nodeFidelity } from "./fidelity-node";
import { placeFidelity } from "./fidelity-place";
import { structureFidelity } from "./fidelity-structure";

/**
 * Fidelity of a replica: the properties of the site that it keeps, changes (with the ratio) or does not reproduce. A replica
 * without nodes has no lines.
 *
 * @param catalog the parts of the site; figures of missing parts are unknown
 */
export function fidelityOf(plan: SitePlan, rented: Rented, catalog: Catalog): FidelityLine[] {
  const kinds = plan.pods.filter(({ name }) => rented.pods.some(({ kind }) => kind === name));
  if (kinds.length === 0) return [];
  const both: Comparable = { ...rented, plan, catalog, kinds };
  return [...nodeFidelity(both), ...structureFidelity(both), ...networkFidelity(both), ...placeFidelity(both)];
}
