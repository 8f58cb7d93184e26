import type { FeedPlan, SitePlan } from "./plan";
import { sum } from "./sum";

/** Sums over the units of a site that others publish: of its feeds, batteries, heat rejection and switches. */
export interface SiteFigures {
  /** Of all fabrics. */
  readonly switches: number;
  /** Capacity of utility connections in kilowatts. */
  readonly gridPowerKw: number;
  /** Generators on the site, and their capacity. */
  readonly generators: number;
  readonly generatorPowerKw: number;
  readonly batteries: number;
  readonly batteryPowerKw: number;
  readonly batteryEnergyKwh: number;
  /** Chillers, dry coolers or cooling towers, including spares, and their heat capacity. */
  readonly chillers: number;
  readonly coolingKw: number;
  /** Water per day at nameplate load. */
  readonly waterLPerDay: number;
  readonly energyMwhPerYear: number;
  readonly energyUsdPerYear: number;
}

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
