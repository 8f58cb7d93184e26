import { fabricSchema } from "../../../lib/model";
import { Length } from "../../../lib/units";

describe("fabricSchema", () => {
  it("is a non-blocking rail-optimized compute fabric unless it says otherwise", () => {
    expect(fabricSchema.parse({ name: "compute" })).toEqual({
      name: "compute",
      role: "compute",
      topology: "rail-optimized",
      oversubscription: 1,
      spineOversubscription: 1,
      planes: 1,
      leafGroup: "pod",
      reservedNodePorts: 0,
      freeLeafPorts: 0,
      spines: 0,
      tiers: "auto",
      peerLinks: 0,
      externalLinks: 0,
      externalLength: Length.metres(500),
    });
  });

  it.each([
    { role: "management" },
    { oversubscription: 0.5 },
    { planes: 0 },
    { nicGbps: 0 },
    { pods: [] },
    { tiers: 4 },
    { tiers: "2" },
    { peerLinks: -1 },
    { externalLinks: 0.5 },
    { externalLength: 500 },
  ])("fails for %j", (change) => expect(fabricSchema.safeParse({ name: "compute", ...change }).success).toBe(false));
});
