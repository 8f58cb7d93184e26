import { powerContent } from "../../../../lib/html/sections/power-content";
import { samplePlan } from "../../bom/sample-plan";

describe("powerContent", () => {
  it("has the drawing, the feeds with their worst case, and the losses in all", () => {
    const { text } = powerContent(samplePlan);
    expect(text).toContain("<figure>");
    expect(text).toContain('<th scope="row">grid</th>');
    expect(text).toContain("Losses between feeds and loads: 2.5 kW.");
  });

  it("says how long batteries carry the site, where it has some", () => {
    const { power } = samplePlan;
    expect(powerContent(samplePlan).text).toContain(
      "Battery ride-through: none, battery power is below the facility power.",
    );
    const long = { ...samplePlan, power: { ...power, rideThroughMinutes: 12 } };
    expect(powerContent(long).text).toContain("Battery ride-through of the whole site: 12 minutes.");
    expect(powerContent({ ...samplePlan, power: { ...power, storage: [] } }).text).not.toContain("atteries");
  });
});
