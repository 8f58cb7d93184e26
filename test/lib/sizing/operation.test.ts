import { Catalog } from "../../../lib/catalog";
import { feedSchema, siteSchema, type FeedInput, type Site } from "../../../lib/model";
import { HOURS_PER_YEAR, sizeOperation } from "../../../lib/sizing/operation";
import type { CoolingPlan, OperationPlan, PlanTotals, PowerPlan } from "../../../lib/plan/site-plan";

const catalog = Catalog.default();

/** The operation of a site whose feeds carry so many kilowatts. */
function operationOf(
  loads: readonly (readonly [FeedInput, number])[],
  own: { loadFactor?: number; gpus?: number; waterLPerHour?: number } = {},
): OperationPlan {
  const { loadFactor = 1, gpus = 0, waterLPerHour = 0 } = own;
  const site: Site = siteSchema.parse({
    apiVersion: "gigasite/v1",
    name: "sample",
    pods: [{ name: "pod", node: "nvidia-dgx-h100" }],
    operation: { loadFactor },
  });
  const figures = {
    power: { feeds: loads.map(([{ name }, loadKw]) => ({ name, loadKw })) } as unknown as PowerPlan,
    cooling: { heatRejection: { waterLPerHour } } as unknown as CoolingPlan,
    totals: { gpus } as PlanTotals,
    feeds: loads.map(([feed]) => feedSchema.parse(feed)),
  };
  return sizeOperation(site, figures, catalog);
}

const grid = { name: "grid", kind: "utility", capacity: "500 MW" } as const;

describe("sizeOperation", () => {
  // Source: SemiAnalysis, "100,000 H100 Clusters": 1.59 TWh a year at 0.078 US dollars are 123.9 million.
  it("prices the energy of 100,000 H100 as published", () => {
    const operation = operationOf([[grid, 1.59e9 / HOURS_PER_YEAR]]);
    expect(operation.energyMwhPerYear).toBeCloseTo(1.59e6, 3);
    expect(operation.energyUsdPerYear / 1e6).toBeCloseTo(124, 1);
    expect(Math.abs(operation.energyUsdPerYear / 123.9e6 - 1)).toBeLessThan(0.001);
    // 1.59 TWh are 1.21 times 150 MW all year.
    expect(1.21 * 150_000 * HOURS_PER_YEAR).toBeCloseTo(1.59e9, -7);
  });

  it("counts the carbon of each feed by its kind, of turbines by their own heat rate", () => {
    const turbines = { name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 2 } as const;
    const { feeds, co2TonnesPerYear } = operationOf([
      [grid, 1000],
      [turbines, 1000],
    ]);
    expect(feeds.map((feed) => feed.energyMwhPerYear)).toEqual([8760, 8760]);
    expect(feeds.map((feed) => Math.round(feed.gramsCo2PerKwh))).toEqual([352, 568]);
    expect(feeds.map((feed) => feed.stated)).toEqual(Array(2).fill({ price: false, carbon: false }));
    expect(co2TonnesPerYear).toBeCloseTo(8760 * (0.352 + 10.7 * 0.05306), 6);
  });

  it("takes the price and the carbon that a feed states, and then names no source of them", () => {
    const stated = { ...grid, usdPerKwh: 0.05, gramsCo2PerKwh: 0 };
    const operation = operationOf([[stated, 1000]]);
    expect(operation.energyUsdPerYear).toBeCloseTo(8760 * 1000 * 0.05, 6);
    expect(operation.co2TonnesPerYear).toBe(0);
    expect(operation.feeds[0]?.stated).toEqual({ price: true, carbon: true });
    expect(operation.sources).toEqual([]);
    expect(operationOf([[grid, 1000]]).sources).toEqual(["SEMI100K", "TCONS", "EGRID"]);
  });

  it("takes the heat rate of the kind for units that state none", () => {
    const operation = operationOf([[{ name: "engines", kind: "gas-engine", part: "voltagrid-mobile-2500kw" }, 1]]);
    expect(operation.feeds[0]?.gramsCo2PerKwh).toBeCloseTo(8.5 * 53.06, 6);
  });

  it("scales energy and water with the load factor, and interruptions with neither", () => {
    const of = (loadFactor: number) => operationOf([[grid, 1000]], { loadFactor, gpus: 16_384, waterLPerHour: 100 });
    expect(of(0.5)).toMatchObject({ loadFactor: 0.5, energyMwhPerYear: 4380, waterM3PerYear: 438 });
    expect(of(1).waterUsdPerYear).toBeCloseTo(876 * 0.58, 6);
    expect(of(0.5).interruptionsPerDay).toBe(of(1).interruptionsPerDay);
    expect(of(1).sources).toContain("LLAMA3");
  });

  it("is nothing for a site that runs nothing", () => {
    expect(operationOf([])).toEqual({
      ...{ loadFactor: 1, feeds: [], energyMwhPerYear: 0, energyUsdPerYear: 0, co2TonnesPerYear: 0 },
      ...{ waterM3PerYear: 0, waterUsdPerYear: 0, interruptionsPerDay: 0, sources: [] },
    });
  });
});
