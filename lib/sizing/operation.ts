import { energyData, energyOf, type Catalog, type Estimate, type HeatRate } from "../catalog";
import type { Feed, Site } from "../model";
import type { CoolingPlan, FeedOperationPlan, OperationPlan, PlanTotals, PowerPlan } from "../plan/site-plan";
import { interruptionsPerDay, LLAMA_3 } from "./failure/reliability";
import { sum } from "../units/sum";

/** A year of 365 days. */
export const HOURS_PER_YEAR = 8760;

/** Figures for the operation of a site. */
export interface OperationFigures {
  readonly power: PowerPlan;
  readonly totals: PlanTotals;
  readonly cooling: CoolingPlan;
  readonly feeds: readonly Feed[];
}

/** A feed and its figures from the catalog. */
interface FeedOperation {
  readonly plan: FeedOperationPlan;
  readonly used: readonly Estimate[];
}

/**
 * Cost and emissions of a year of operation, excluding capital, staff and repairs of IT and cooling.
 *
 * Energy is the load of each feed at the load factor for {@link HOURS_PER_YEAR}. Load and water are those of the design day
 * all year, an upper bound. Defaults come from the catalog.
 */
export function sizeOperation(site: Site, figures: OperationFigures, catalog: Catalog): OperationPlan {
  const { loadFactor } = site.operation;
  const hours = HOURS_PER_YEAR * loadFactor;
  const feeds = figures.power.feeds.flatMap(({ name, loadKw }) =>
    figures.feeds
      .filter((feed) => feed.name === name)
      .map((feed) => feedOperation(feed, (loadKw * hours) / KW_PER_MW, catalog)),
  );
  const plans = feeds.map(({ plan }) => plan);
  const waterM3PerYear = (figures.cooling.heatRejection.waterLPerHour * hours) / LITRES_PER_M3;
  const { waterUsdPerM3 } = energyData();
  const used = [...feeds.flatMap((feed) => feed.used), ...(waterM3PerYear > 0 ? [waterUsdPerM3] : [])];
  const { gpus } = figures.totals;
  return {
    loadFactor,
    feeds: plans,
    energyMwhPerYear: sum(plans.map((feed) => feed.energyMwhPerYear)),
    energyUsdPerYear: sum(plans.map((feed) => feed.energyMwhPerYear * KWH_PER_MWH * feed.usdPerKwh)),
    co2TonnesPerYear: sum(plans.map((feed) => (feed.energyMwhPerYear * feed.gramsCo2PerKwh) / KG_PER_TONNE)),
    waterM3PerYear,
    waterUsdPerYear: waterM3PerYear * waterUsdPerM3.value,
    interruptionsPerDay: interruptionsPerDay(gpus),
    sources: [...new Set([...used, ...(gpus > 0 ? [LLAMA_3] : [])].flatMap(({ sources }) => sources))],
  };
}

const KW_PER_MW = 1000;
const KWH_PER_MWH = 1000;
const LITRES_PER_M3 = 1000;
/** A gram for a kilowatt-hour is a kilogram for a megawatt-hour. */
const KG_PER_TONNE = 1000;

function feedOperation(feed: Feed, energyMwhPerYear: number, catalog: Catalog): FeedOperation {
  const usual = energyOf(feed.kind, heatRateOf(feed, catalog));
  const stated = { price: feed.usdPerKwh !== undefined, carbon: feed.gramsCo2PerKwh !== undefined };
  return {
    plan: {
      name: feed.name,
      energyMwhPerYear,
      usdPerKwh: feed.usdPerKwh ?? usual.usdPerKwh.value,
      gramsCo2PerKwh: feed.gramsCo2PerKwh ?? usual.gramsCo2PerKwh.value,
      stated,
    },
    used: [...(stated.price ? [] : [usual.usdPerKwh]), ...(stated.carbon ? [] : [usual.gramsCo2PerKwh])],
  };
}

/** Heat rate of the feed's units, if they are generators with a known one. */
function heatRateOf({ part: id }: Feed, catalog: Catalog): HeatRate | undefined {
  const part = id === undefined ? undefined : catalog.get(id);
  if (part?.class !== "generator" || part.heatRateMmbtuPerMwh === undefined) return undefined;
  return { mmbtuPerMwh: part.heatRateMmbtuPerMwh, sources: catalog.provenance(part.id, "heatRateMmbtuPerMwh").sources };
}
