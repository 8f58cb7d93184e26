import type { Catalog } from "../catalog";
import type { FabricPlan, PodPlan } from "./plan";
import { sum } from "./sum";

/**
 * Typical draw of nodes, switches and modules in kilowatts; null where one of them states none. Modules that state no
 * typical draw count with their largest: their lasers draw the same whether data flow or not.
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
