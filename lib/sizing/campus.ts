import { at } from "../errors";
import type { Campus } from "../model";
import type { CampusFeedPlan, CampusPlan } from "../plan/campus-plan";
import type { PlanTotals, SitePlan } from "../plan/site-plan";
import { provenCampusPlan } from "./plan-laws";
import { siteFigures } from "./site-figures";
import { type SiteFigures } from "../plan/site-figures";
import { sum } from "../units/sum";

/**
 * The plan of a campus from those of its sites, which stay as they are: a feed that they share carries what each of them
 * draws from its own feed of that name.
 *
 * @param plans of the whole sites, at least one
 * @throws DefectError for a figure that cannot be right
 */
export function planCampus(
  { name, title, feeds }: Pick<Campus, "name" | "title" | "feeds">,
  plans: readonly SitePlan[],
): CampusPlan {
  return provenCampusPlan({
    campus: name,
    title: title ?? name,
    sites: plans.map((plan) => ({ site: plan.site, title: plan.title, totals: plan.totals })),
    totals: totalsOver(plans.map((plan) => plan.totals)),
    figures: figuresOver(plans.map(siteFigures)),
    feeds: feeds.map((feed) => sharedFeed(feed.name, feed.capacity.toKilowatts(), plans)),
  });
}

function sharedFeed(name: string, capacityKw: number, plans: readonly SitePlan[]): CampusFeedPlan {
  const shares = plans.flatMap(({ site, power }) =>
    power.feeds.filter((feed) => feed.name === name).map(({ loadKw }) => ({ site, loadKw })),
  );
  const loadKw = sum(shares.map((share) => share.loadKw));
  return { name, capacityKw, loadKw, utilization: loadKw / capacityKw, shares };
}

/** Sums; null as soon as one site does not know its own. Ratios are those of the sums. */
function totalsOver(all: readonly PlanTotals[]): PlanTotals {
  const itPowerKw = sum(all.map((totals) => totals.itPowerKw));
  const facilityPowerKw = sum(all.map((totals) => totals.facilityPowerKw));
  const perItKw = (total: number) => (itPowerKw === 0 ? 0 : total / itPowerKw);
  return {
    gpus: sum(all.map((totals) => totals.gpus)),
    nodes: sum(all.map((totals) => totals.nodes)),
    racks: sum(all.map((totals) => totals.racks)),
    h100Equivalents: sumIfKnown(all.map((totals) => totals.h100Equivalents)),
    bf16Pflops: sumIfKnown(all.map((totals) => totals.bf16Pflops)),
    itPowerKw,
    typicalItPowerKw: sumIfKnown(all.map((totals) => totals.typicalItPowerKw)),
    facilityPowerKw,
    pue: perItKw(facilityPowerKw),
    wueLPerKwh: perItKw(sum(all.map((totals) => totals.wueLPerKwh * totals.itPowerKw))),
  };
}

function sumIfKnown(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : sum(values.map((value) => value ?? 0));
}

function figuresOver(all: readonly SiteFigures[]): SiteFigures {
  const keys = Object.keys(at(all, 0)) as (keyof SiteFigures)[];
  const sums = keys.map((key) => [key, sum(all.map((figures) => figures[key]))]);
  return Object.fromEntries(sums) as Record<keyof SiteFigures, number>;
}
