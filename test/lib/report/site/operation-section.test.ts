import { sectionsText } from "../../../../lib/formats/section-text";
import { operationSection } from "../../../../lib/report/site/operation-section";
import type { OperationPlan } from "../../../../lib/sizing";

const plan: OperationPlan = {
  loadFactor: 0.8,
  feeds: [
    {
      ...{ name: "grid", energyMwhPerYear: 8000, usdPerKwh: 0.068, gramsCo2PerKwh: 409 },
      stated: { price: true, carbon: true },
    },
    {
      ...{ name: "turbines", energyMwhPerYear: 2000, usdPerKwh: 0.0602, gramsCo2PerKwh: 568 },
      stated: { price: false, carbon: false },
    },
  ],
  ...{ energyMwhPerYear: 10_000, energyUsdPerYear: 664_400, co2TonnesPerYear: 4408, waterM3PerYear: 0, waterUsdPerYear: 0 },
  ...{ interruptionsPerDay: 0.24, sources: [] },
};

describe("operationSection", () => {
  it("shows the energy of a year by feed, and the basis of price and carbon", () => {
    const text = sectionsText([operationSection(plan)]);
    expect(text).toContain("average load 80.0 % of nameplate");
    expect(text).toMatch(/grid +8,000 +0.068 +409 +site file/);
    expect(text).toMatch(/turbines +2,000 +0.0602 +568 +typical for this kind of feed/);
    expect(text).toContain("Energy: 10 GWh, $664,400. Carbon: 4,410 t CO2e.");
    expect(text).toContain("0.2 per day");
  });

  it("mentions water only where some is used", () => {
    expect(sectionsText([operationSection(plan)])).not.toContain("Water");
    const wet = sectionsText([operationSection({ ...plan, waterM3PerYear: 1200, waterUsdPerYear: 700 })]);
    expect(wet).toContain("Water: 1,200 m³, $700.");
  });
});
