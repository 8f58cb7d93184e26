import fc from "fast-check";
import { loadSite } from "../../../../lib/model";
import { powerGroups } from "../../../../lib/replica";
import { planSite } from "../../../../lib/sizing";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

describe("the groups of a replica", () => {
  const plan = sitePlan();
  const replica = sampleReplica();

  it("are the feeds and the loops with units of the site, with all nodes that hang on them", () => {
    expect(replica.feeds.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["feed grid", "feed turbines"]);
    expect(replica.loops.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["loop tcs"]);
    const nodes = ["h100-1-node-1", "h100-1-node-2", "h100-2-node-1", "h100-2-node-2"];
    for (const group of [...replica.feeds, ...replica.loops]) expect(group.nodes).toEqual(nodes);
  });

  it("leave out nodes that do not hang on them", () => {
    const pods = [
      podPlan({ name: "h100", feeds: ["grid"] }),
      podPlan({ name: "b", feeds: ["turbines"], cooling: null, liquidHeatKw: 0 }),
    ];
    const { feeds, loops } = sampleReplica({ nodesPerPod: 1 }, sitePlan(...pods));
    expect(feeds.map((group) => group.nodes)).toEqual([["h100-1-node-1"], ["b-1-node-1"]]);
    expect(loops).toEqual([expect.objectContaining({ name: "tcs", nodes: ["h100-1-node-1"] })]);
  });

  it("share a node's power among its feeds by their capacity, with its part of cooling and losses", () => {
    const loads = replica.feeds.map((group) => group.loadW / group.nodes.length);
    const [grid, turbines] = plan.power.feeds;
    expect((loads[0] ?? 0) / (loads[1] ?? 1)).toBeCloseTo((grid?.capacityKw ?? 0) / (turbines?.capacityKw ?? 1));
    expect((loads[0] ?? 0) + (loads[1] ?? 0)).toBeCloseTo((1000 * ((grid?.loadKw ?? 0) + (turbines?.loadKw ?? 0))) / 640);
  });

  it("are as full as the site's own, however much is rented", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 64 }), (pods, nodesPerPod) => {
        const { pods: rented, type } = sampleReplica({ pods, nodesPerPod });
        const { feeds, loops } = powerGroups(plan, rented, type);
        for (const { name, loadW, limitW, nodes } of feeds)
          expect(loadW / (limitW * nodes.length)).toBeCloseTo(
            plan.power.feeds.find((feed) => feed.name === name)?.utilization ?? NaN,
          );
        for (const { name, loadW, limitW, nodes } of loops) {
          const loop = plan.cooling.loops.find((one) => one.name === name);
          expect(loadW / (limitW * nodes.length)).toBeCloseTo((loop?.heatKw ?? NaN) / (loop?.capacityKw ?? NaN));
        }
      }),
      { numRuns: 10 },
    );
  });

  it("add up to the site where all of it is rented", () => {
    const { feeds, loops } = sampleReplica({ pods: 10, nodesPerPod: 64 });
    for (const { name, loadW, limitW } of feeds) {
      const feed = plan.power.feeds.find((one) => one.name === name);
      expect(loadW / 1000).toBeCloseTo(feed?.loadKw ?? NaN);
      expect((limitW * 640) / 1000).toBeCloseTo(feed?.capacityKw ?? NaN);
    }
    expect((loops[0]?.loadW ?? NaN) / 1000).toBeCloseTo(plan.cooling.loops[0]?.heatKw ?? NaN);
  });

  it("keep every pod of Colossus 1 on without its turbines, at 549 W for each GPU", () => {
    const colossus = planSite(loadSite("sites/colossus-1.yaml"));
    const turbines = sampleReplica({}, colossus).feeds.find(({ name }) => name === "turbines");
    expect(turbines).toMatchObject({ gpuCapW: 549, capSuffices: true });
    // Capped, the site draws what the grid carries: the GPUs are what they are of its load, with cooling and losses.
    const { power, totals, pods } = colossus;
    const loadKw = power.feeds.reduce((kw, feed) => kw + feed.loadKw, 0);
    const gpuKw = (pods.reduce((gpus, pod) => gpus + pod.gpus, 0) * 0.7 * loadKw) / totals.itPowerKw;
    const cappedKw = loadKw - gpuKw * (1 - (turbines?.gpuCapShare ?? 1));
    expect(cappedKw).toBeCloseTo(power.feeds.find(({ name }) => name === "grid")?.capacityKw ?? NaN, 3);
  });

  it("cap the GPUs for the loss of a feed that the others cannot make up for", () => {
    const [first, ...others] = plan.failures;
    const lost = { ...first, paths: ["power.feeds[0]"], shortKw: 500 } as (typeof plan.failures)[0];
    const { feeds } = sampleReplica({}, { ...plan, failures: [lost, ...others] });
    expect(feeds[0]?.gpuCapShare).toBeLessThan(1);
    expect(feeds[0]?.gpuCapW).toBe(Math.floor(700 * (feeds[0]?.gpuCapShare ?? 0)));
    expect(feeds[1]?.gpuCapShare).toBe(1);
  });
});
