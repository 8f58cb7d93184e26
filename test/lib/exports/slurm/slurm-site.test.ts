import { siteCluster } from "../../../../lib/exports";
import { checkedSite, loadSite } from "../../../../lib/model";
import { planSite, portMap } from "../../../../lib/sizing";
import { siteLinks } from "../../../../lib/sizing/port-map";
import { smallSite } from "../../../support/random-sites";

function clusterOf(file: string) {
  const checked = loadSite(file);
  const plan = planSite(checked);
  return { plan, cluster: siteCluster(plan, siteLinks(checked)) };
}

describe("the Slurm cluster of a physical site", () => {
  it("has a leaf for each rack whose nodes share leaves, below the spine that joins them", () => {
    const { cluster } = clusterOf("test/fixtures/slurm.yaml");
    expect(cluster.switches).toEqual([
      { name: "compute-p1-spine-1", children: "switches", names: ["compute-p1-leaf-1", "compute-p1-leaf-9"] },
      { name: "compute-p1-leaf-1", children: "nodes", names: ["h100-1-r1-n1", "h100-1-r1-n2"] },
      { name: "compute-p1-leaf-9", children: "nodes", names: ["h100-1-r2-n1", "h100-1-r2-n2"] },
    ]);
    expect(cluster.pods).toEqual([{ name: "h100-1", nodes: expect.any(Array), hardware: null, gpu: "h100-sxm", gpus: 8 }]);
  });

  it("knows the pod of a node that stands with the switches", () => {
    const pod = { name: "h100", node: "nvidia-dgx-h100", count: 2, nodes: 2, stands: "network-racks" as const };
    const checked = checkedSite({ apiVersion: "gigasite/v1", name: "small", pods: [pod] });
    const { pods } = siteCluster(planSite(checked), siteLinks(checked));
    expect(pods.map(({ name, nodes }) => [name, nodes])).toEqual([
      ["h100-1", ["h100-1-n1", "h100-1-n2"]],
      ["h100-2", ["h100-2-n1", "h100-2-n2"]],
    ]);
  });

  it.each(["i2-gpu", "gpu-1-r1", "a-n1", "compute-p1-leaf"])("has the nodes of a pod named %s", (name) => {
    const pod = { name, node: "nvidia-dgx-h100", count: 2, nodes: 2 };
    const checked = checkedSite({ apiVersion: "gigasite/v1", name: "small", pods: [pod] });
    const { pods } = siteCluster(planSite(checked), siteLinks(checked));
    expect(pods.map((own) => [own.name, own.nodes])).toEqual([
      [`${name}-1`, [`${name}-1-r1-n1`, `${name}-1-r1-n2`]],
      [`${name}-2`, [`${name}-2-r1-n1`, `${name}-2-r1-n2`]],
    ]);
  });

  it("takes no peer link and no link out of the site for a branch of the tree", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 2, racks: 4, nodesPerRack: 2 }];
    const fabric = { name: "compute", switch: "plain-8", oversubscription: 2, peerLinks: 1, externalLinks: 2 };
    const checked = smallSite({ pods, fabrics: [fabric] });
    const layers = new Set([...portMap(checked)].map(({ layer }) => layer));
    expect([layers.has("leaf-leaf"), layers.has("external")]).toEqual([true, true]);
    const above = siteCluster(planSite(checked), siteLinks(checked)).switches.filter(
      ({ children }) => children === "switches",
    );
    expect(above.map(({ name }) => name).filter((name) => !/-(spine|core)-\d+$/.test(name))).toEqual([]);
    const below = above.flatMap(({ names }) => names);
    expect(new Set(below).size).toBe(below.length);
  });

  it.each(["sites/colossus-1.yaml", "test/fixtures/fabrics/dgx-b200.yaml", "test/fixtures/fabrics/dgx-h100-127.yaml"])(
    "of %s has every GPU node once, in one tree",
    (file) => {
      const { plan, cluster } = clusterOf(file);
      const nodes = plan.pods.filter(({ gpu }) => gpu !== null).reduce((sum, pod) => sum + pod.nodes, 0);
      const named = cluster.pods.flatMap((pod) => pod.nodes);
      const below = cluster.switches.flatMap(({ names }) => names);
      expect([new Set(named).size, named.length]).toEqual([nodes, nodes]);
      expect(new Set(below).size).toBe(below.length);
      expect(below).toEqual(expect.arrayContaining(named.slice(0, 100)));
      expect(cluster.switches.filter(({ name }) => !below.includes(name))).toHaveLength(1);
    },
  );
});
