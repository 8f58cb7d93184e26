import type { Catalog } from "../catalog";
import type { System } from "../catalog/system";
import type { Spares } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { round } from "../units";
import type { Demand } from "./demand";

/** Correct digits of the product of a count and a share. */
const DIGITS = 6;

/**
 * Spares: the share of the part class in the installed quantity, rounded up to whole parts. The installed GPUs are those in
 * nodes. Spares draw no power.
 */
export function sparesOf(
  demands: readonly Demand[],
  { pods }: Pick<SitePlan, "pods">,
  spares: Spares,
  catalog: Pick<Catalog, "get">,
): Demand[] {
  if (Object.keys(spares).length === 0) return [];
  const gpus = pods.flatMap(({ gpu, gpus: count }): Installed[] =>
    gpu === null ? [] : [{ part: gpu, count, system: "compute" }],
  );
  const installed = new Map<string, Installed>();
  for (const { part, count, system } of [...demands, ...gpus]) {
    const known = installed.get(part);
    installed.set(part, { part, system: known?.system ?? system, count: (known?.count ?? 0) + count });
  }
  return [...installed.values()].flatMap(({ part, count, system }) => {
    const spare = Math.ceil(round(count * (spares[catalog.get(part).class] ?? 0), DIGITS));
    return spare === 0 ? [] : [{ system, part, count: spare, purpose: "spares", powerKw: 0, spare: true }];
  });
}

interface Installed {
  readonly part: string;
  readonly count: number;
  readonly system: System;
}
