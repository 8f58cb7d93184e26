import type { SiteFigures } from "../plan/site-figures";
import type { FeedPlan, SitePlan } from "../plan/site-plan";
import { sum } from "../units/sum";

const HOURS_PER_DAY = 24;

/** Those of a plan. */
export function siteFigures({ fabrics, power, cooling, operation }: SitePlan): SiteFigures {
  const { heatRejection } = cooling;
  const isGrid = ({ kind }: FeedPlan) => kind === "utility";
  const generating = power.feeds.filter((feed) => !isGrid(feed));
  return {
    switches: sum(fabrics.flatMap(({ tiers }) => tiers.map((tier) => tier.switches))),
    gridPowerKw: sum(power.feeds.filter(isGrid).map((feed) => feed.capacityKw)),
    generators: sum(generating.map((feed) => feed.units?.count ?? 0)),
    generatorPowerKw: sum(generating.map((feed) => feed.capacityKw)),
    batteries: sum(power.storage.map((own) => own.count)),
    batteryPowerKw: sum(power.storage.map((own) => own.powerKw)),
    batteryEnergyKwh: sum(power.storage.map((own) => own.energyKwh)),
    chillers: heatRejection.units,
    coolingKw: heatRejection.capacityKw,
    waterLPerDay: heatRejection.waterLPerHour * HOURS_PER_DAY,
    energyMwhPerYear: operation.energyMwhPerYear,
    energyUsdPerYear: operation.energyUsdPerYear,
  };
}
