import { coolingText } from "../../../lib/report/cooling-text";
import { sampleReport } from "./sample-report";

const { cooling } = sampleReport.plan;

describe("coolingText", () => {
  it("shows loops, heat rejection and the power of cooling", () => {
    const text = coolingText(cooling, {}).join("\n");
    expect(text).toMatch(/tcs +direct-to-chip +98\.0 kW +200\.0 kW +141 +30\/40 +2 x cdu \(N\+1\)/);
    expect(text).toContain("Heat rejection: 1 x chiller (N), 172.0 kW of 1.68 MW.");
    expect(text).toContain("Electrical power of cooling: 27.4 kW.");
  });

  it("speaks of heat into the air only where no loop takes it up", () => {
    expect(coolingText(cooling, {}).join("\n")).toContain("No loop takes up 65.2 kW");
    expect(coolingText({ ...cooling, air: { heatKw: 0 } }, {}).join("\n")).not.toContain("No loop");
  });
});
