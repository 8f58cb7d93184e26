import { billOf, deltaOf, type BomDelta } from "../../../lib/bom";
import type { SitePlan } from "../../../lib/plan/site-plan";
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

const [first, ...others] = sampleDelta.lines;
if (!first) throw new Error("the delta of the sample has lost its lines");

/** The same with its first line only repriced: 12 at $310,000 that were at $300,000. */
export const repricedDelta: BomDelta = {
  ...sampleDelta,
  lines: [
    {
      ...{ ...first, change: "repriced", before: 12, after: 12, quantity: 0, powerKw: 0, weightKg: 0, repricedUsd: 120_000 },
      eachUsd: { before: 300_000, after: 310_000 },
      difference: { usd: 120_000, low: 60_000, high: 240_000 },
    },
    ...others,
  ],
};
