import { fabricContent } from "../../../../lib/html/sections/fabric-content";
import type { FabricPlan } from "../../../../lib/plan/site-plan";
import { samplePlan } from "../../bom/sample-plan";

describe("fabricContent", () => {
  const { text } = fabricContent(samplePlan);

  it("draws what can be built, and says why the rest cannot", () => {
    expect(text.match(/<figure>/g)).toHaveLength(1);
    expect(text).toContain("Cannot be built: a port is too slow.");
  });

  it("lists all links with their cables and modules", () => {
    expect(text).toContain("128 x fibre, 64 x optic, 64 x optic");
    expect(text).toContain("no part of the catalog is long enough");
  });

  it("draws no more than a few fabrics, and names the others", () => {
    const [first] = samplePlan.fabrics;
    const fabrics = Array.from({ length: 12 }, (_, index) => ({ ...(first as FabricPlan), name: `f${index}` }));
    const many = fabricContent({ ...samplePlan, fabrics }).text;
    expect(many.match(/<figure>/g)).toHaveLength(7);
    expect(many).toContain("Not drawn: f7, f8, f9, f10, f11.");
  });
});
