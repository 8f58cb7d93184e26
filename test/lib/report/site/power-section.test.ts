import { sectionsText } from "../../../../lib/formats/section-text";
import { powerSection } from "../../../../lib/report/site/power-section";
import { sampleReport } from "../sample-report";

describe("powerSection", () => {
  const text = sectionsText([powerSection(sampleReport.plan.power)]);

  it("shows each feed with its capacity, its load and the load after the loss of another", () => {
    expect(text).toMatch(/turbines +gas-turbine +16\.00 +0\.10 +0\.6 % +0\.20 +1 x turbine/);
  });

  it("shows batteries, transformers and losses", () => {
    expect(text).toContain("Storage bess: 3 x battery, 2.94 MW, 11.7 MWh.");
    expect(text).toContain("Battery ride-through: none, battery power is below the facility power.");
    expect(text).toMatch(/transformer +1 +1 +2,375\.0 +197\.5 +2\.5 +transformer/);
    expect(text).toContain("Losses between feeds and loads: 2.5 kW.");
  });
});
