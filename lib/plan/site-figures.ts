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
