import { API_VERSION, floorSchema, powerSchema, siteSchema } from "../../../lib/model";

const smallest = { apiVersion: API_VERSION, name: "tiny", pods: [{ name: "h100", node: "supermicro-4u-hgx-h100" }] };

describe("siteSchema", () => {
  it("fills in what a site does not say, save what is computed", () => {
    expect(siteSchema.parse(smallest)).toEqual({
      ...smallest,
      pods: [{ ...smallest.pods[0], count: 1, rack: "generic-rack-48u", stands: "own-racks" }],
      islands: 1,
      items: [],
      currency: "USD",
      spares: {},
      floor: floorSchema.parse({}),
      phases: [],
      reported: [],
      operation: { loadFactor: 1 },
      suppress: [],
      parts: [],
      fabrics: [],
      power: powerSchema.parse({}),
      cooling: { loops: [], heatRejection: { part: "air-cooled-chiller", redundancy: "N" } },
    });
  });

  it.each([
    { apiVersion: "gigasite/v2" },
    { apiVersion: undefined },
    { name: "../x" },
    { pods: [] },
    { pods: undefined },
    { location: { planet: "Mars" } },
    { location: { designDay: { wetBulb: "24 C" } } },
    { suppress: [{ rule: "PWR002" }] },
    { prices: "" },
    { parts: [{}] },
    { podz: [] },
  ])("fails for %j", (change) => {
    expect(siteSchema.safeParse({ ...smallest, ...change }).success).toBe(false);
  });
});
