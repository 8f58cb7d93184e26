import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing/plan";
import { billOf } from "./bill";
import type { Bom } from "./bom";

/** The bill of a site's plan, or of that of one of its phases, with what the site says of prices, currency and spares. */
export function siteBill({ site, catalog, prices, exchange }: CheckedSite, plan: SitePlan): Bom {
  return billOf(plan, catalog, prices, { exchange, spares: site.spares });
}
