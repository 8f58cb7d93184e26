import type { SiteInput } from "../../../../lib/model";
import type { Layer } from "../../../../lib/sizing/cabling/cable-layer";
import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];
type PodInput = SiteInput["pods"][number];

const FAST: PodInput = { name: "fast", node: "node-2-1", nodes: 3 };
const SLOW: PodInput = { name: "slow", node: "node-slow", nodes: 3 };

function layers(own: Partial<FabricInput>, pods: PodInput[] = [FAST]): Layer[] {
  const fabric = { name: "compute", switch: "twin-16", leafGroup: "fabric" as const, tiers: 2 as const, ...own };
  return [...hallOf(smallSite({ pods, fabrics: [fabric] })).cabled.layers];
}

const links = ({ kinds }: Layer) => kinds.map(({ runs }) => [...runs.links.values()].reduce((a, b) => a + b, 0));

describe("layersOf", () => {
  it("has a layer between each two tiers, between pairs of leaves, and out of the site", () => {
    const all = layers({ topology: "fat-tree", tiers: 3, peerLinks: 2, externalLinks: 3 }, [{ ...FAST, nodes: 12 }]);
    expect(all.map(({ layer }) => layer)).toEqual(["node-leaf", "leaf-spine", "spine-core", "leaf-leaf", "external"]);
    expect(layers({ tiers: 1, leafGroup: "pod" }).map(({ layer }) => layer)).toEqual(["node-leaf"]);
  });

  it("tells links of devices apart by how they are joined", () => {
    const [nodes] = layers({ switch: "split-16", reservedNodePorts: 3 }, [FAST, SLOW]);
    expect(nodes && links(nodes)).toEqual([6, 6, 3]);
    expect(nodes?.kinds.map(({ end }) => [end.gbps[0], end.perPort, end.fans])).toEqual([
      [400, 1, true],
      [200, 2, true],
      [400, 1, false],
    ]);
    expect(nodes?.groups).toEqual([[0], [1], [2]]);
  });

  it("puts fabric managers and the devices that share cages with them into one group", () => {
    // Leaves of two ports, of which each rail's three nodes leave one in a cage.
    const [nodes] = layers({ switch: "twin-8", freeLeafPorts: 4, reservedNodePorts: 1 });
    expect([nodes?.groups, nodes?.kinds[1]?.upper.cages]).toEqual([[[1, 0]], 0]);
  });

  it("has whole cages at both ends only where all links of a cage have the same one above", () => {
    const together = (own: Partial<FabricInput>) => layers(own, [{ ...FAST, node: "node-2-2" }])[0]?.kinds[0]?.end.together;
    expect([together({ topology: "fat-tree" }), together({}), together({ topology: "fat-tree", planes: 2 })]).toEqual([
      ...[true, false, false],
    ]);
    const up = (own: Partial<FabricInput>) => layers(own)[1]?.kinds[0];
    const [one, two] = [up({ topology: "fat-tree", spines: 8 }), up({ topology: "fat-tree" })];
    expect([one?.end.together, two?.end.together]).toEqual([false, true]);
    const sum = (runs: ReadonlyMap<number, number> | undefined) => [...(runs?.values() ?? [])].reduce((a, b) => a + b, 0);
    expect(2 * sum(two?.runs.cages)).toBe(sum(two?.runs.links));
  });
});
