/**
 * Water usage effectiveness (WUE): litres of water per kWh of IT energy. 0 where nothing computes.
 *
 * @param waterLPerHour water used in an hour
 * @param itPowerKw IT power in that hour
 */
export function wueLPerKwh(waterLPerHour: number, itPowerKw: number): number {
  return itPowerKw === 0 ? 0 : waterLPerHour / itPowerKw;
}
