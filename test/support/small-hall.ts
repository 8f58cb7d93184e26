import type { CheckedSite } from "../../lib/model";
import type { CabledFabric } from "../../lib/sizing/cabling/cabled-fabric";
import type { Hall } from "../../lib/sizing/hall/hall";
import type { HallFabric } from "../../lib/sizing/hall/hall-fabric";
import { hallsOf } from "../../lib/sizing/halls";

/** A site of one hall: the hall, and its first fabric. */
export function hallOf({ site, catalog }: Pick<CheckedSite, "site" | "catalog">): {
  hall: Hall;
  fabric: HallFabric;
  cabled: CabledFabric;
} {
  const [halls] = hallsOf(site, catalog);
  const [cabled] = halls?.fabrics ?? [];
  if (!halls || !cabled) throw new Error("no fabric");
  return { hall: halls.hall, fabric: cabled.fabric, cabled };
}
