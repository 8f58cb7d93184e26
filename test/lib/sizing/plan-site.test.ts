import * as fc from "fast-check";
import type { SiteInput } from "../../../lib/model";
import { planSite, type SitePlan } from "../../../lib/sizing";
import { sum } from "../../../lib/units/sum";
import { checkedSample } from "../../support/sample-site";
import { lawRuns } from "../../support/law-runs";

const plan = (changes: Partial<SiteInput> = {}, phase?: string): SitePlan => planSite(checkedSample(changes), phase);

/** Sites of any size of the kinds of parts that the catalog has. */
const anySite = fc.record({
  node: fc.constantFrom("supermicro-4u-hgx-h100", "nvidia-dgx-h100", "nvidia-dgx-b200"),
  count: fc.integer({ min: 1, max: 300 }),
  racks: fc.integer({ min: 1, max: 16 }),
  nodesPerRack: fc.integer({ min: 1, max: 8 }),
  switch: fc.constantFrom("nvidia-sn5600", "nvidia-qm9700"),
  leafGroup: fc.constantFrom("pod", "rack", "fabric"),
  topology: fc.constantFrom("rail-optimized", "fat-tree"),
  oversubscription: fc.constantFrom(1, 2, 7),
  planes: fc.constantFrom(1, 2),
  redundancy: fc.constantFrom("N", "N+1", "2N"),
});

function siteOf(draw: typeof anySite extends fc.Arbitrary<infer T> ? T : never): Partial<SiteInput> {
  const { node, count, racks, nodesPerRack, redundancy, ...fabric } = draw;
  return {
    pods: [{ name: "pod", node, count, racks, nodesPerRack }],
    fabrics: [{ name: "compute", ...fabric } as NonNullable<SiteInput["fabrics"]>[number]],
    power: { redundancy: redundancy as "N", feeds: [] },
  };
}

describe("planSite", () => {
  it("counts 100,352 GPUs in 196 arrays of 512", () => {
    const { totals, pods } = plan();
    expect(totals).toMatchObject({ gpus: 100_352, nodes: 12_544, racks: 1_568, h100Equivalents: 100_352 });
    expect(pods).toMatchObject([{ count: 196, nodesPerPod: 64, racksPerPod: 8 }]);
  });

  it("joins them by three tiers of 128-port switches with equal cable layers", () => {
    const [fabric] = plan().fabrics;
    expect(fabric).toMatchObject({ radix: 128, rails: 8, endpoints: 100_352, unbuildable: null });
    expect(fabric?.tiers.map((tier) => tier.tier)).toEqual(["leaf", "spine", "core"]);
    expect(fabric?.tiers.slice(0, 2).map((tier) => tier.switches)).toEqual([1_568, 1_568]);
    expect(fabric?.cables.map((cable) => cable.count)).toEqual([100_352, 100_352, 100_352]);
    expect(fabric?.bisectionTbps).toBeCloseTo((100_352 / 2) * 0.4, 6);
  });

  // Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06): about 150 MW of critical IT power for 100,000 H100.
  it("builds the IT power up from parts to what is published", () => {
    expect(plan().totals.itPowerKw).toBeGreaterThan(130_000);
    expect(plan().totals.itPowerKw).toBeLessThan(155_000);
  });

  it("derives fabric, feed and loops where the site names none", () => {
    const derived = plan({ fabrics: [], power: {}, cooling: {} });
    expect(derived.fabrics.map(({ name, derived: proposed }) => [name, proposed])).toEqual([
      ["compute", true],
      ["in-band", true],
      ["out-of-band", true],
    ]);
    expect(derived.fabrics.map(({ unbuildable }) => unbuildable)).toEqual([null, null, null]);
    expect(derived.power.feeds).toMatchObject([{ name: "utility", kind: "utility" }]);
    expect(derived.power.feeds[0]?.utilization).toBeLessThanOrEqual(1);
    expect(derived.cooling.loops.map((loop) => loop.kind)).toEqual(["direct-to-chip", "air"]);
  });

  it("keeps a fabric that joins nothing, and says so", () => {
    const pods = [{ name: "manage", node: "generic-management-server", nodes: 4 }];
    const [compute, inBand] = plan({ pods, fabrics: [{ name: "compute" }, { name: "in-band", role: "in-band" }] }).fabrics;
    expect(compute).toMatchObject({
      derived: false,
      endpoints: 0,
      tiers: [],
      unbuildable: expect.stringContaining("compute"),
    });
    expect(inBand).toMatchObject({ derived: false, endpoints: 8, unbuildable: null });
  });

  it("plans each phase with its own pods and feeds", () => {
    const phases = [
      { name: "first", date: "2024-07-22", pods: { h100: 63 }, feeds: { grid: "50 MW" } },
      { name: "all", date: "2024-12-01", pods: { h100: 196 } },
    ];
    const whole = plan({ phases });
    expect(whole.phases.map((phase) => phase.gpus)).toEqual([63 * 512, 100_352]);
    expect(whole.phases[1]?.itPowerKw).toBeCloseTo(whole.totals.itPowerKw, 6);
    expect(whole.phases[0]?.feedCapacityKw).toBeCloseTo(50_000 + 15 * 16_470, 6);
    const first = plan({ phases }, "first");
    expect(first).toMatchObject({ phase: "first", totals: { gpus: 63 * 512 } });
    expect(first.totals.itPowerKw).toBeCloseTo(whole.phases[0]?.itPowerKw ?? 0, 6);
  });

  it("fails for a phase that the site does not have", () => {
    expect(() => plan({ phases: [{ name: "first", date: "2024-07-22" }] }, "frist")).toThrow(/SITE009[^]*allowed: first/);
  });

  it("plans a phase in which nothing stands yet", () => {
    const empty = plan({ phases: [{ name: "ground", date: "2024-01-01" }] }, "ground");
    expect(empty.totals).toMatchObject({ gpus: 0, itPowerKw: 0, pue: 0 });
  });

  it("knows no throughput where a GPU has no sourced figure", () => {
    const parts = [
      { id: "my-gpu", class: "gpu" },
      { id: "my-node", class: "node", gpu: "my-gpu", gpus: 8, nics: 8, nicGbps: 400, maximum: "10 kW" },
    ];
    expect(plan({ parts, pods: [{ name: "pod", node: "my-node" }] }).totals).toMatchObject({
      h100Equivalents: null,
      bf16Pflops: null,
    });
  });

  it("puts all power on feeds, and all heat into heat rejection, for any site", () => {
    fc.assert(
      fc.property(anySite, (draw) => {
        const { totals, power, cooling, pods, fabrics } = plan(siteOf(draw));
        expect(sum(power.feeds.map((feed) => feed.loadKw))).toBeCloseTo(totals.facilityPowerKw, 3);
        const networkKw = sum(fabrics.map((fabric) => fabric.powerKw));
        expect(sum(pods.map((pod) => pod.itPowerKw)) + networkKw).toBeCloseTo(totals.itPowerKw, 6);
        const loopKw = sum(cooling.loops.map((loop) => loop.heatKw)) + cooling.air.heatKw;
        expect(loopKw).toBeCloseTo(totals.itPowerKw, 6);
        expect(cooling.heatRejection.heatKw).toBeGreaterThanOrEqual(totals.itPowerKw);
        expect(cooling.heatRejection.capacityKw).toBeGreaterThanOrEqual(cooling.heatRejection.heatKw);
        for (const loop of cooling.loops) if (loop.cdu) expect(loop.capacityKw).toBeGreaterThanOrEqual(loop.heatKw - 1e-6);
        for (const feed of power.feeds) expect(feed.worstCaseLoadKw).toBeGreaterThanOrEqual(feed.loadKw);
      }),
      { numRuns: lawRuns(40) },
    );
  });

  it("has cables and ports that agree, for any site", () => {
    fc.assert(
      fc.property(anySite, (draw) => {
        for (const { tiers, cables, endpoints, planes, radix, unbuildable } of plan(siteOf(draw)).fabrics) {
          if (unbuildable !== null) continue;
          for (const tier of tiers) expect(tier.downPorts + tier.upPorts).toBeLessThanOrEqual(radix);
          expect(cables[0]?.count).toBe(endpoints * planes);
          cables.slice(1).forEach((layer, index) => {
            const lower = tiers[index];
            expect(layer.count).toBe((lower?.switches ?? 0) * (lower?.upPorts ?? 0));
          });
        }
      }),
      { numRuns: lawRuns(40) },
    );
  });
});
