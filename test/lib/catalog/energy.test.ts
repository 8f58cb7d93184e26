import { energyData, energyOf, type EnergyKind, type Estimate } from "../../../lib/catalog";

/** All figures of the data, however deep. */
function estimatesIn(value: unknown): Estimate[] {
  if (typeof value !== "object" || value === null) return [];
  return "value" in value ? [value as Estimate] : Object.values(value).flatMap(estimatesIn);
}

const KINDS: readonly EnergyKind[] = ["utility", "gas-turbine", "gas-engine", "genset"];

describe("energyData", () => {
  it("has every figure between its bounds", () => {
    for (const { low, value, high } of estimatesIn(energyData())) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
  });

  it("says of every figure that nobody verified how it came about", () => {
    const unsaid = estimatesIn(energyData()).filter((estimate) => "note" in estimate && estimate.note === "");
    expect(unsaid).toEqual([]);
  });

  it("has water at what a city takes for a million gallons a day", () => {
    const m3PerMonth = (1e6 * 3.785411784 * 30.4) / 1000;
    expect(67_000 / m3PerMonth).toBeCloseTo(energyData().waterUsdPerM3.value, 2);
  });
});

describe("energyOf", () => {
  it("gives the mean of the US grid and the usual price of large sites for power that is bought", () => {
    const { usdPerKwh, gramsCo2PerKwh } = energyOf("utility");
    expect(usdPerKwh).toMatchObject({ value: 0.078, low: 0.062, high: 0.08 });
    // 775.2 lb/MWh
    expect(gramsCo2PerKwh.value).toBeCloseTo((775.2 * 453.59237) / 1000, 0);
  });

  it("makes the price of power from gas of fuel and maintenance, and its carbon of fuel", () => {
    const { usdPerKwh, gramsCo2PerKwh } = energyOf("gas-turbine");
    expect(usdPerKwh.value).toBeCloseTo(0.047 + 0.012, 3);
    expect(gramsCo2PerKwh.value).toBeCloseTo(557, 0);
    expect(gramsCo2PerKwh.sources).toContain("CFR98");
  });

  it.each([
    ["Titan 130", 10.7, 568],
    ["LM2500", 10, 531],
    ["Titan 350", 9.4, 499],
    ["combined cycle", 6.4, 340],
  ])("takes the heat rate of the units: %s", (_name, mmbtuPerMwh, grams) => {
    const { gramsCo2PerKwh } = energyOf("gas-turbine", { mmbtuPerMwh, sources: ["my-sheet"] });
    expect(gramsCo2PerKwh.value).toBeCloseTo(grams, 0);
    expect(gramsCo2PerKwh.sources).toContain("my-sheet");
  });

  it("gives about 700 g of carbon dioxide and 0.27 US dollars for a kilowatt-hour from diesel", () => {
    const { usdPerKwh, gramsCo2PerKwh } = energyOf("genset");
    expect(Math.abs(gramsCo2PerKwh.value - 700)).toBeLessThan(5);
    expect(usdPerKwh.value).toBeCloseTo(0.27, 2);
  });

  it("has no use for a heat rate where power is bought", () => {
    expect(energyOf("utility", { mmbtuPerMwh: 5, sources: [] })).toEqual(energyOf("utility"));
  });

  it.each(KINDS)("keeps the figures of a %s between their bounds", (kind) => {
    for (const { low, value, high } of Object.values(energyOf(kind))) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
  });
});
