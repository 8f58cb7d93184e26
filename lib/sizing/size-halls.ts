import type { FabricPlan, NetworkRackPlan } from "../plan/site-plan";
import { sizeFabric } from "./cabling/fabric";
import { fabricTotal, idleFabric, type FabricShare } from "./cabling/fabric-total";
import type { Design } from "./design/design";
import { hallsOf, type Halls } from "./halls";
import { sizeNetworkRacks } from "./rack/network-racks";

/** The halls of a site, its fabrics over all of them, and the racks of switches. */
export interface HallSizes {
  readonly halls: readonly Halls[];
  readonly fabrics: readonly FabricPlan[];
  readonly networkRacks: NetworkRackPlan;
}

/** Lays out the halls of a site and sizes their fabrics. */
export function sizeHalls({ site, catalog, derived }: Design): HallSizes {
  const halls = hallsOf(site, catalog);
  const sized = halls.map(({ count, hall, fabrics }) => ({
    count,
    racks: hall.networkRacks,
    plans: fabrics.map(sizeFabric),
  }));
  const fabrics = site.fabrics.map((fabric): FabricPlan => {
    const [first, ...others] = sized.flatMap(({ count, plans }): FabricShare[] =>
      plans.filter((plan) => plan.name === fabric.name).map((plan) => ({ count, plan })),
    );
    return { derived, ...(first ? fabricTotal([first, ...others]) : idleFabric(fabric)) };
  });
  return { halls, fabrics, networkRacks: sizeNetworkRacks(sized, site.power.distribution) };
}
