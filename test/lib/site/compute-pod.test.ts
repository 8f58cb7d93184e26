import { ComputePod, CoolingLoop, PowerFeed } from "../../../lib/site";
import { resourceOf, synthSite } from "../../support/synth-site";

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

  it("stands for so many identical pods", () => {
    expect(resourceOf(stack, "pod_by-construct").input).toMatchObject({ count: 3, racks: 6, nodes: 48, gpus: 384 });
  });

  it("takes feeds and loop as constructs or by name", () => {
    const [first, second] = ["pod_by-construct", "pod_by-name"].map((name) => resourceOf(stack, name).input);
    expect(first).toMatchObject({ feeds: ["grid"], cooling: "tcs" });
    expect({ ...second, name: "by-construct" }).toEqual(first);
  });

  it("hangs on all feeds unless told otherwise", () => {
    expect(resourceOf(stack, "pod_by-default").input).toMatchObject({ feeds: ["grid", "turbines"] });
  });

  it("states that its nodes fit into its racks", () => {
    const limits = resourceOf(stack, "pod_by-default").lifecycle?.postcondition.map(({ condition }) => condition);
    expect(limits).toEqual([
      "${self.input.rackHeight == null ? true : self.input.rackUnitsPerRack <= self.input.rackHeight}",
      "${self.input.racksPerPod == 0 || self.input.nodesPerPod <= self.input.racksPerPod * self.input.nodesPerRack}",
    ]);
  });

  it("fails on a feed that the site does not have, in the words of a site file", () => {
    const build = () => synthSite((site) => new ComputePod(site, "h100", { node: NODE, feeds: ["gird"] }));
    expect(build).toThrow(/SITE008 at pods\[0\]\.feeds\[0\]/);
  });
});
