import { coolingContent } from "../../../../lib/html/sections/cooling-content";
import { samplePlan } from "../../bom/sample-plan";

describe("coolingContent", () => {
  it("has the drawing and each loop as figures", () => {
    const { text } = coolingContent(samplePlan.cooling);
    expect(text).toContain("<figure>");
    expect(text).toMatch(/<th scope="row">tcs<\/th>.*pg25<.*98\.0<.*141<.*30\/40</);
    expect(text).toContain("Facility water of tcs: 140 L/min, supply 25 °C, return 35 °C");
    expect(text).toContain("Cooling power: 27.4 kW");
  });
});

describe("coolingContent in US units", () => {
  it("has tons of refrigeration, gpm and °F", () => {
    const { text } = coolingContent(samplePlan.cooling, { units: "us" });
    expect(text).toContain("Flow (gpm)");
    expect(text).toMatch(/86 °F.*48\.9 tons of 478 tons/s);
    expect(text).not.toMatch(/°C|L\/min/);
  });
});
