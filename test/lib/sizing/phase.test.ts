import type { SiteInput } from "../../../lib/model";
import { planSite } from "../../../lib/sizing";
import { phaseNamed } from "../../../lib/sizing/phase";
import { checkedSample } from "../../support/sample-site";

describe("phasePlan", () => {
  const grown: Partial<SiteInput> = {
    phases: [
      { name: "built", date: "2025-01-01", pods: { h100: 100 }, energized: { h100: 20 }, feeds: { grid: "40 MW" } },
      { name: "running", date: "2025-02-01", pods: { h100: 100 }, feeds: { grid: "40 MW" } },
    ],
  };
  const plan = planSite(checkedSample(grown));
  const [built, running] = plan.phases;

  it("tells installed and energized pods apart", () => {
    expect(plan.phases.map((phase) => phase.pods)).toEqual([
      [{ name: "h100", installed: 100, energized: 20 }],
      [{ name: "h100", installed: 100, energized: 100 }],
    ]);
    expect(built).toMatchObject({ gpus: 20 * 512, installedGpus: 100 * 512 });
    expect(running).toMatchObject({ gpus: 100 * 512, installedGpus: 100 * 512 });
    expect(built?.installedItPowerKw).toBe(running?.itPowerKw);
    expect(built?.itPowerKw).toBeLessThan(0.21 * (running?.itPowerKw ?? 0));
  });

  it("loads the feeds, loops and heat rejection of what is installed with what is energized", () => {
    const loads = plan.phases.map(({ feeds }) => feeds.reduce((total, feed) => total + feed.loadKw, 0));
    expect(loads).toEqual(plan.phases.map((phase) => expect.closeTo(phase.facilityPowerKw, 6)));
    expect(plan.phases.map(({ feeds }) => feeds[0]?.capacityKw)).toEqual([40_000, 40_000]);
    expect(built?.loops[0]?.heatKw).toBeCloseTo((running?.loops[0]?.heatKw ?? 0) / 5, 6);
    expect(built?.loops[0]?.cdus).toBe(20 * 8);
    expect(built?.heatRejection.units).toBe(running?.heatRejection.units);
    expect(built?.heatRejection.heatKw).toBeLessThan(0.21 * (running?.heatRejection.heatKw ?? 0));
  });

  it("is the plan of the site in that phase where all that stands is energized", () => {
    const then = planSite(checkedSample(grown), "running");
    expect(running).toMatchObject({
      gpus: then.totals.gpus,
      itPowerKw: then.totals.itPowerKw,
      facilityPowerKw: then.totals.facilityPowerKw,
      feeds: then.power.feeds,
      loops: then.cooling.loops,
      heatRejection: then.cooling.heatRejection,
      unbuildable: [],
    });
    expect(running?.feedCapacityKw).toBeCloseTo(40_000 + 15 * 16_470, 6);
  });

  it("bills what is installed, energized or not", () => {
    const at = (phase: string) => planSite(checkedSample(grown), phase);
    expect({ ...at("built"), phase: null }).toEqual({ ...at("running"), phase: null });
  });

  it("keeps the feed and the loops that the installed pods derive", () => {
    const [phase] = planSite(
      checkedSample({
        ...grown,
        phases: grown.phases?.slice(0, 1).map((own) => ({ ...own, feeds: {} })),
        power: {},
        cooling: {},
      }),
    ).phases;
    const [whole] = planSite(
      checkedSample({
        ...grown,
        phases: [{ name: "all", date: "2025-01-01", pods: { h100: 100 } }],
        power: {},
        cooling: {},
      }),
    ).phases;
    expect(phase?.feeds.map((feed) => [feed.name, feed.capacityKw])).toEqual(
      whole?.feeds.map((feed) => [feed.name, feed.capacityKw]),
    );
    expect(phase?.loops.map((loop) => [loop.name, loop.kind])).toEqual(whole?.loops.map((loop) => [loop.name, loop.kind]));
    const hallWide = (loops: readonly { cdusPer: string; cdus: number }[] = []) =>
      loops.filter((loop) => loop.cdusPer === "hall").map((loop) => loop.cdus);
    expect(hallWide(phase?.loops)).toEqual(hallWide(whole?.loops));
  });

  it("has a plan for a phase in which nothing stands or runs", () => {
    const { phases } = planSite(
      checkedSample({
        phases: [
          { name: "nothing", date: "2025-01-01" },
          { name: "dark", date: "2025-01-02", pods: { h100: 2 }, energized: { h100: 0 } },
        ],
      }),
    );
    expect(phases.map(({ gpus, installedGpus, itPowerKw }) => [gpus, installedGpus, itPowerKw])).toEqual([
      [0, 0, 0],
      [0, 1024, 0],
    ]);
  });

  it("names the fabrics that cannot be built as far as the phase goes", () => {
    const { phases } = planSite(
      checkedSample({
        fabrics: [{ name: "compute", switch: "nvidia-sn5600", tiers: 1 }],
        phases: [
          { name: "first", date: "2025-01-01", pods: { h100: 1 } },
          { name: "rest", date: "2025-02-01", pods: { h100: 4 } },
        ],
      }),
    );
    expect(phases.map(({ unbuildable }) => unbuildable.map(({ fabric }) => fabric))).toEqual([[], ["compute"]]);
  });

  it("invents no fabric where none of the site's joins what stands", () => {
    const { phases, fabrics } = planSite(
      checkedSample({
        pods: [
          { name: "old", count: 4, node: "nvidia-dgx-h100" },
          { name: "new", count: 4, node: "nvidia-dgx-h100" },
        ],
        fabrics: [{ name: "one", switch: "nvidia-sn5600", pods: ["old"] }],
        phases: [{ name: "second", date: "2025-01-01", pods: { new: 2 } }],
      }),
      "second",
    );
    expect(fabrics.map(({ name, endpoints, tiers }) => [name, endpoints, tiers])).toEqual([["one", 0, []]]);
    expect(phases[0]?.unbuildable).toEqual([]);
  });
});

describe("phaseNamed", () => {
  it("fails for a site without phases", () => {
    expect(() => phaseNamed(checkedSample().site, "second")).toThrow(/the site has no phases/);
  });
});
