import { coolingSection } from "../../../lib/html/cooling-section";
import { samplePlan } from "../bom/sample-plan";

describe("coolingSection", () => {
  it("has the drawing and each loop as figures", () => {
    const { text } = coolingSection(samplePlan.cooling);
    expect(text).toContain("<figure>");
    expect(text).toMatch(/<th scope="row">tcs<\/th>.*98\.0 kW.*141.*25 \/ 35/);
    expect(text).toContain("draw 27.4 kW");
  });
});
