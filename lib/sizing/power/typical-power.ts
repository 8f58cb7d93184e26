import type { Catalog } from "../../catalog";
import type { FabricPlan, PodPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/**
 * Typical power of nodes, switches and modules in kilowatts; null if unknown for one of them. Modules without a typical
 * figure count at nameplate, because lasers draw constant power with or without traffic.
 */
export function typicalItPowerKw(pods: readonly PodPlan[], fabrics: readonly FabricPlan[], catalog: Catalog): number | null {
  const draws = [...pods.map((pod) => pod.typicalItPowerKw), ...fabrics.map((fabric) => typicalFabricKw(fabric, catalog))];
  return total(draws);
}

function typicalFabricKw({ tiers, cables }: FabricPlan, catalog: Catalog): number | null {
  const switches = tiers.map((tier) => {
    const typical = catalog.of(tier.part, "switch").typical;
    return typical === undefined ? null : tier.switches * typical.toKilowatts();
  });
  const modules = cables.flatMap(({ transceivers }) =>
    transceivers.map(({ part: id, count }) => {
      const { typical, maximum } = catalog.get(id);
      return count * ((typical ?? maximum)?.toKilowatts() ?? 0);
    }),
  );
  return total([...switches, ...modules]);
}

/** The sum of some draws; null as soon as one of them is not known. */
function total(draws: readonly (number | null)[]): number | null {
  return draws.includes(null) ? null : sum(draws.map((kw) => kw ?? 0));
}
