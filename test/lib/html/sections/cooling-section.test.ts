import { coolingSection } from "../../../../lib/html/sections/cooling-section";
import { samplePlan } from "../../bom/sample-plan";

describe("coolingSection", () => {
  it("has the drawing and each loop as figures", () => {
    const { text } = coolingSection(samplePlan.cooling);
    expect(text).toContain("<figure>");
    expect(text).toMatch(/<th scope="row">tcs<\/th>.*98\.0<.*141<.*25\/35</);
    expect(text).toContain("Cooling power: 27.4 kW");
  });
});

describe("coolingSection in US units", () => {
  it("has tons of refrigeration, gpm and °F", () => {
    const { text } = coolingSection(samplePlan.cooling, { units: "us" });
    expect(text).toContain("Flow (gpm)");
    expect(text).toMatch(/86 °F.*48\.9 tons of 478 tons/s);
    expect(text).not.toMatch(/°C|L\/min/);
  });
});
