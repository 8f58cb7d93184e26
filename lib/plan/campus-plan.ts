import type { PlanTotals } from "./site-plan";
import type { SiteFigures } from "./site-figures";

/** The plan of a campus: its sites, their totals, and the shared feeds. */
export interface CampusPlan {
  readonly campus: string;
  readonly title: string;
  readonly sites: readonly { readonly site: string; readonly title: string; readonly totals: PlanTotals }[];
  /** Of all sites together. */
  readonly totals: PlanTotals;
  readonly figures: SiteFigures;
  readonly feeds: readonly CampusFeedPlan[];
}

/** A feed that sites share. */
export interface CampusFeedPlan {
  readonly name: string;
  readonly capacityKw: number;
  readonly loadKw: number;
  /** Load over capacity. */
  readonly utilization: number;
  /** Load per site that has a feed of this name. */
  readonly shares: readonly { readonly site: string; readonly loadKw: number }[];
}
