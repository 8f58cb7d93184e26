import type { CheckedSite } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { billOf } from "./bill";
import type { Bom } from "./bom";

/** The bill of a site or one of its phases, with the prices, currency and spares of the site file. */
export function siteBill({ site, catalog, prices, exchange }: CheckedSite, plan: SitePlan): Bom {
  return billOf(plan, catalog, prices, { exchange, spares: site.spares });
}
