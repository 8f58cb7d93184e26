import { billOf, deltaOf } from "../../../lib/bom";
import type { SitePlan } from "../../../lib/sizing/plan";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const [liquid, air] = samplePlan.pods;
if (!liquid || !air) throw new Error("the sample has lost its pods");

/** An earlier phase of the sample: half of the liquid-cooled pods, turbines that are gone later, and no heat rejection. */
export const earlierPlan: SitePlan = {
  ...samplePlan,
  phase: "first",
  pods: [{ ...liquid, nodes: 6, racks: 1, rackPdus: 2, manifolds: { part: "manifold", count: 1 }, itPowerKw: 61.2 }, air],
  fabrics: samplePlan.fabrics.slice(0, 1),
  power: {
    ...samplePlan.power,
    feeds: samplePlan.power.feeds.map((feed) => (feed.units ? { ...feed, name: "rented" } : feed)),
  },
  cooling: { ...samplePlan.cooling, heatRejection: { ...samplePlan.cooling.heatRejection, units: 0 } },
};

export const earlierBill = billOf(earlierPlan, sampleCatalog, samplePrices);
export const laterBill = billOf(samplePlan, sampleCatalog, samplePrices);

/** What the whole sample adds to its earlier phase. */
export const sampleDelta = deltaOf(earlierBill, laterBill);
