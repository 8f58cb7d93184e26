import { ComputePod, CoolingLoop, PowerFeed } from "../../../lib/site";
import { figuresOf, resourceOf, synthSite } from "../../support/synth-site";

const NODE = "supermicro-4u-hgx-h100";

describe("ComputePod", () => {
  const stack = synthSite((site) => {
    const grid = new PowerFeed(site, "grid", { kind: "utility", capacity: "2 MW" });
    new PowerFeed(site, "turbines", { kind: "gas-turbine", part: "solar-smt-130", count: 1 });
    const tcs = new CoolingLoop(site, "tcs", { cdu: "supermicro-4u-cdu" });
    new ComputePod(site, "by-construct", { count: 3, racks: 2, nodesPerRack: 8, node: NODE, feeds: [grid], cooling: tcs });
    new ComputePod(site, "by-name", { count: 3, racks: 2, nodesPerRack: 8, node: NODE, feeds: ["grid"], cooling: "tcs" });
    new ComputePod(site, "by-default", { node: NODE });
  });

  it("is a number of identical pods", () => {
    expect(figuresOf(stack, "pod_by-construct")).toMatchObject({ count: 3, racks: 6, nodes: 48, gpus: 384 });
    expect(resourceOf(stack, "pod_by-construct").input).toBe(
      "384 GPUs, 48 x supermicro-4u-hgx-h100, 6 racks at 81.6 kW, 489.6 kW from grid, loop tcs",
    );
  });

  it("takes feeds and loop as constructs or by name", () => {
    const [first, second] = ["pod_by-construct", "pod_by-name"].map((name) => figuresOf(stack, name));
    expect(first).toMatchObject({ feeds: ["grid"], cooling: "tcs" });
    expect({ ...second, name: "by-construct" }).toEqual(first);
  });

  it("is fed from all feeds by default", () => {
    expect(figuresOf(stack, "pod_by-default")).toMatchObject({ feeds: ["grid", "turbines"] });
  });

  it("states that its nodes fit into its racks", () => {
    const limits = resourceOf(stack, "pod_by-default").lifecycle?.postcondition.map(({ condition }) => condition);
    expect(limits).toEqual([
      "${local.pod_by-default.rackHeight == null ? true : local.pod_by-default.rackUnitsPerRack <= local.pod_by-default.rackHeight}",
      "${local.pod_by-default.racksPerPod == 0 || local.pod_by-default.nodesPerPod <= local.pod_by-default.racksPerPod * local.pod_by-default.nodesPerRack}",
    ]);
  });

  it("fails on a feed that the site does not have, in the words of a site file", () => {
    const build = () => synthSite((site) => new ComputePod(site, "h100", { node: NODE, feeds: ["gird"] }));
    expect(build).toThrow(/SITE008 at pods\[0\]\.feeds\[0\]/);
  });
});
