import { fabricText } from "../../../lib/report/fabric-text";
import { sampleReport } from "./sample-report";

const [built, unbuildable] = sampleReport.plan.fabrics;

describe("fabricText", () => {
  it("shows tiers, cables and what hangs at their ends", () => {
    const text = built && fabricText(built, {}).join("\n");
    expect(text).toMatch(/leaf +8 +64 +64 +switch/);
    expect(text).toMatch(/node-leaf +128 +12\.3 m +128 x fibre/);
  });

  it("tells apart links of several speeds, and those that share ports", () => {
    const linkSpeeds = [
      { gbps: 400, perPort: 1, links: 1254 },
      { gbps: 200, perPort: 2, links: 4 },
    ];
    expect(built && fabricText(built, {}).join("\n")).not.toContain("Links of devices");
    const words = "Links of devices: 1,254 at 400 Gbps; 4 at 200 Gbps, 2 to a port.";
    const text = built && fabricText({ ...built, linkSpeeds }, {});
    expect(text).toContain(words);
    expect(text?.[1]).toContain("endpoints at up to 400 Gbps");
  });

  it("says where the uplinks of leaves go if not to spines", () => {
    const words = "Its leaves have their uplinks in fabric in-band.";
    expect(built && fabricText({ ...built, uplinksTo: "in-band" }, {})).toContain(words);
    expect(built && fabricText(built, {})).not.toContain(words);
  });

  it("says where no media of the catalog reach", () => {
    expect(built && fabricText(built, {}).join("\n")).toMatch(/leaf-spine .* none of the catalog reaches so far/);
  });

  it("says why a fabric cannot be built instead of showing an empty one", () => {
    const text = unbuildable && fabricText(unbuildable, {}).join("\n");
    expect(text).toContain("It cannot be built: a port is too slow.");
    expect(text).not.toContain("Tier");
  });
});
