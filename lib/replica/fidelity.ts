import type { Catalog } from "../catalog";
import type { SitePlan } from "../sizing/plan";
import type { Comparable, Rented } from "./comparable";
import type { FidelityLine } from "./fidelity-line";
import { networkFidelity } from "./fidelity-network";
import { nodeFidelity } from "./fidelity-node";
import { placeFidelity } from "./fidelity-place";
import { structureFidelity } from "./fidelity-structure";

/**
 * Line by line what a replica keeps of its site, what it changes and by how much, and what it cannot reproduce.
 * A replica without nodes has no lines.
 *
 * @param catalog the parts of the site; figures of parts that it lacks are unknown
 */
export function fidelityOf(plan: SitePlan, rented: Rented, catalog: Catalog): FidelityLine[] {
  const kinds = plan.pods.filter(({ name }) => rented.pods.some(({ kind }) => kind === name));
  if (kinds.length === 0) return [];
  const both: Comparable = { ...rented, plan, catalog, kinds };
  return [...nodeFidelity(both), ...structureFidelity(both), ...networkFidelity(both), ...placeFidelity(both)];
}
