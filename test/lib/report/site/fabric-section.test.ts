import type { FabricPlan } from "../../../../lib/plan/site-plan";
import { sectionsText } from "../../../../lib/formats/section-text";
import { fabricSection } from "../../../../lib/report/site/fabric-section";
import { sampleReport } from "../sample-report";

const [built, unbuildable] = sampleReport.plan.fabrics;
const textOf = (fabric: FabricPlan | undefined) => sectionsText(fabric ? [fabricSection(fabric)] : []);

describe("fabricSection", () => {
  it("shows tiers, cables and transceivers", () => {
    const text = textOf(built);
    expect(text).toMatch(/leaf +8 +64 +64 +switch/);
    expect(text).toMatch(/node-leaf +128 +12\.3 +128 x fibre/);
  });

  it("tells apart links of several speeds, and those that share ports", () => {
    const linkSpeeds = [
      { gbps: 400, perPort: 1, links: 1254 },
      { gbps: 200, perPort: 2, links: 4 },
    ];
    expect(textOf(built)).not.toContain("Endpoint links");
    const words = "Endpoint links: 1,254 at 400 Gbps; 4 at 200 Gbps, 2 per port.";
    const text = textOf(built && { ...built, linkSpeeds });
    expect(text).toContain(words);
    expect(text).toContain("endpoints at up to 400 Gbps");
  });

  it("says where the uplinks of leaves go if not to spines", () => {
    const words = "Uplinks of the leaves: to fabric in-band.";
    expect(textOf(built && { ...built, uplinksTo: "in-band" })).toContain(words);
    expect(textOf(built)).not.toContain(words);
  });

  it("says where no media of the catalog reach", () => {
    expect(textOf(built)).toMatch(/leaf-spine .* no part of the catalog is long enough/);
  });

  it("says what is a default", () => {
    expect(textOf(built && { ...built, derived: true })).toContain("default (none specified)");
  });

  it("says why a fabric cannot be built instead of showing an empty one", () => {
    const text = textOf(unbuildable);
    expect(text).toContain("Cannot be built: a port is too slow.");
    expect(text).not.toContain("Tier");
  });
});
