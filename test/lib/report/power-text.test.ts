import { powerText } from "../../../lib/report/power-text";
import { sampleReport } from "./sample-report";

describe("powerText", () => {
  const text = powerText(sampleReport.plan.power, {}).join("\n");

  it("shows each feed with its capacity, its load and the load after the loss of another", () => {
    expect(text).toMatch(/turbines +gas-turbine +16\.00 MW +100\.0 kW +0\.6 % +200\.0 kW +1 x turbine/);
  });

  it("shows batteries, transformers and losses", () => {
    expect(text).toContain("Storage bess: 3 x battery, 2.94 MW, 11.7 MWh.");
    expect(text).toContain("Batteries cannot carry the whole site.");
    expect(text).toMatch(/transformer +1 +1 +2\.38 MW +197\.5 kW +2\.5 kW +transformer/);
    expect(text).toContain("Losses between feeds and loads: 2.5 kW.");
  });
});
