import { energized, podsIn, resolve, siteAt } from "../../../../lib/sizing/design/design";
import { phaseNamed } from "../../../../lib/sizing/phase";
import { planSite } from "../../../../lib/sizing";
import { checkedSample } from "../../../support/sample-site";

const checked = checkedSample({
  pods: [
    { name: "old", count: 4, node: "nvidia-dgx-h100" },
    { name: "new", count: 4, node: "nvidia-dgx-h100" },
  ],
  fabrics: [{ name: "one", pods: ["old"] }, { name: "both", pods: ["old", "new"] }, { name: "every" }],
  phases: [{ name: "second", date: "2025-01-01", pods: { new: 2 }, feeds: { grid: "50 MW" } }],
});
const { site } = checked;

describe("resolve", () => {
  it("fills in fabrics, feeds and loops, and tells whether the fabrics are defaults", () => {
    const bare = checkedSample({ fabrics: [], power: {}, cooling: {} });
    const design = resolve(bare.site, bare.catalog);
    expect(design.site.fabrics.map(({ role }) => role)).toContain("compute");
    expect(design.site.power.feeds.map(({ name }) => name)).toEqual(["utility"]);
    expect(design.site.cooling.loops.map(({ kind }) => kind)).toContain("air");
    expect([design.derived, resolve(site, checked.catalog).derived]).toEqual([true, false]);
  });

  it("leaves what a site states as it is", () => {
    const { site: filled } = resolve(site, checked.catalog);
    expect(filled).toEqual({ ...site, cooling: { ...site.cooling, loops: filled.cooling.loops } });
  });
});

describe("siteAt", () => {
  const then = siteAt(site, phaseNamed(site, "second"));

  it("has the pods that the phase names and no others", () => {
    expect(then.pods.map((pod) => [pod.name, pod.count])).toEqual([["new", 2]]);
  });

  it("has all fabrics, over those of their pods that stand", () => {
    expect(then.fabrics.map((fabric) => [fabric.name, fabric.pods])).toEqual([
      ["one", []],
      ["both", ["new"]],
      ["every", undefined],
    ]);
  });

  it("limits the feeds that the phase names and leaves the others", () => {
    expect(then.power.feeds.map((feed) => feed.capacity?.toMegawatts())).toEqual([50, undefined]);
  });

  it("leaves the site itself as it is", () => {
    expect(site.pods).toHaveLength(2);
  });
});

describe("podsIn", () => {
  it("has every kind of the site, all that is installed energized by default", () => {
    const phase = { ...phaseNamed(site, "second"), energized: { new: 1 } };
    expect(podsIn(site, phase)).toEqual([
      { name: "old", installed: 0, energized: 0 },
      { name: "new", installed: 2, energized: 1 },
    ]);
  });
});

describe("energized", () => {
  const bare = checkedSample({
    power: {},
    cooling: {},
    phases: [{ name: "built", date: "2025-01-01", pods: { h100: 100 }, energized: { h100: 20 } }],
  });
  const phase = phaseNamed(bare.site, "built");
  const installed = resolve(siteAt(bare.site, phase), bare.catalog);
  const plan = planSite(bare, "built");
  const design = energized(installed, phase, plan).site;

  it("has the energized pods", () => {
    expect(design.pods.map(({ count }) => count)).toEqual([20]);
  });

  it("keeps the feeds, the units of halls and the heat rejection of what is installed", () => {
    expect(design.power.feeds.map((feed) => feed.capacity?.toKilowatts())).toEqual(
      plan.power.feeds.map(({ capacityKw }) => capacityKw),
    );
    const units = Object.fromEntries(plan.cooling.loops.map(({ name, cdus }) => [name, cdus]));
    const counts = design.cooling.loops.map(({ name, cdusPer, count }) => [cdusPer, count, units[name]]);
    expect(counts.every(([per, count, all]) => count === (per === "hall" ? all : undefined))).toBe(true);
    expect(design.cooling.heatRejection.count).toBe(plan.cooling.heatRejection.units);
  });
});
