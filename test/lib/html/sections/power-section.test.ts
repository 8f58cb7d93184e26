import { powerSection } from "../../../../lib/html/sections/power-section";
import { samplePlan } from "../../bom/sample-plan";

describe("powerSection", () => {
  it("has the drawing, the feeds with their worst case, and the losses in all", () => {
    const { text } = powerSection(samplePlan);
    expect(text).toContain("<figure>");
    expect(text).toContain('<th scope="row">grid</th>');
    expect(text).toMatch(/<tfoot>.*2\.5 kW/);
  });

  it("says how long batteries carry the site, where it has some", () => {
    const { power } = samplePlan;
    expect(powerSection(samplePlan).text).toContain(
      "Battery ride-through: none, battery power is below the facility power.",
    );
    const long = { ...samplePlan, power: { ...power, rideThroughMinutes: 12 } };
    expect(powerSection(long).text).toContain("Battery ride-through of the whole site: 12 minutes.");
    expect(powerSection({ ...samplePlan, power: { ...power, storage: [] } }).text).not.toContain("atteries");
  });
});
