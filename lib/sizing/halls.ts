import type { Catalog } from "../catalog";
import type { Site } from "../model";
import { starts } from "../trace/stage";
import { CabledFabric } from "./cabling/cabled-fabric";
import { fabricsOf } from "./design/defaults";
import type { Hall } from "./hall/hall";
import { islandsOf } from "./hall/island";
import { layOut } from "./hall/layout";
import { podsOf } from "./pod";

/** Identical halls of a site: one stands for all of them. */
export interface Halls {
  readonly count: number;
  readonly hall: Hall;
  /** The fabrics of the hall, in the order of the site. */
  readonly fabrics: readonly CabledFabric[];
}

/** The halls of a site, with each fabric joined and placed. Identical halls are one entry. */
export function hallsOf(site: Site, catalog: Catalog): Halls[] {
  const fabrics = fabricsOf(site, catalog);
  return islandsOf(site.pods, site.islands).map(({ count, pods }) => {
    starts("lay out");
    const hall = layOut(site, fabrics, podsOf({ ...site, pods: [...pods] }, catalog), catalog);
    return { count, hall, fabrics: hall.fabrics.map((fabric) => new CabledFabric(hall, fabric, catalog)) };
  });
}
