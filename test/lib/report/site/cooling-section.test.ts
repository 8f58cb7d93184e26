import { sectionsText } from "../../../../lib/formats/section-text";
import { coolingSection } from "../../../../lib/report/site/cooling-section";
import { sampleReport } from "../sample-report";

const { cooling } = sampleReport.plan;
const textOf = () => sectionsText([coolingSection(cooling)]);

describe("coolingSection", () => {
  it("shows loops, heat rejection and the power of cooling", () => {
    const text = textOf();
    expect(text).toMatch(/tcs +direct-to-chip +98\.0 +200\.0 +141 +30\/40 +2 x cdu, N\+1/);
    expect(text).toContain("Heat rejection: 1 x chiller (chiller), N, 172 kW of 1.68 MW.");
    expect(text).toContain("Cooling power: 27.4 kW (pumps, fans and chillers).");
  });

  it("mentions heat into room air only where no loop removes it", () => {
    const words = "Heat into room air, without a loop to remove it: 65.2 kW.";
    expect(textOf()).toContain(words);
    expect(sectionsText([coolingSection({ ...cooling, air: { heatKw: 0 } })])).not.toContain("room air");
  });

  it("is in US units on request", () => {
    const text = sectionsText([coolingSection(cooling, { units: "us" })]);
    expect(text).toMatch(/Heat \(tons\) +Capacity \(tons\) +Flow \(gpm\) +Supply\/return \(°F\)/);
    expect(text).toMatch(/tcs +direct-to-chip +28 +57 +37 +86\/104/);
    expect(text).toContain("48.9 tons of 478 tons");
  });
});
