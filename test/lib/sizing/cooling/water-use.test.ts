import { wueLPerKwh } from "../../../../lib/sizing/cooling/water-use";

/** Litres of a US gallon, by definition. */
const LITRES_PER_GALLON = 3.785411784;
const perHour = (gallonsPerDay: number) => (gallonsPerDay * LITRES_PER_GALLON) / 24;

describe("wueLPerKwh", () => {
  // Arithmetic on published figures: 820,000 gallons a day at Colossus 1 with 300 MW, and 1 million gallons at 150 MW.
  it.each([
    [820_000, 300_000, 0.43],
    [1_000_000, 150_000, 1.05],
  ])("of %d gallons a day at %d kW is %d L/kWh", (gallonsPerDay, itPowerKw, expected) => {
    expect(wueLPerKwh(perHour(gallonsPerDay), itPowerKw)).toBeCloseTo(expected, 2);
  });

  it("is 0 where nothing computes", () => {
    expect(wueLPerKwh(100, 0)).toBe(0);
  });
});
