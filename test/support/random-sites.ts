import * as fc from "fast-check";
import { checkedSite, type CheckedSite, type SiteInput } from "../../lib/model";

type PodInput = SiteInput["pods"][number];
type FabricInput = NonNullable<SiteInput["fabrics"]>[number];
type Parts = Pick<SiteInput, "pods" | "fabrics" | "islands" | "floor">;

/** Switches of few ports, so that few nodes take three tiers; `twin` ones have cages of two ports. */
const SWITCHES = [8, 12, 16, 18, 32].flatMap((ports) => [
  { id: `plain-${ports}`, class: "switch", ports, portGbps: 400, splits: [1, 2], rackUnits: 1, maximum: "1 kW" },
  {
    id: `twin-${ports}`,
    class: "switch",
    ports,
    portGbps: 400,
    cages: ports / 2,
    rackUnits: 2,
    portNames: "c{cage}/{subport}",
  },
]);

/** Nodes by their NICs, and by how many of these share a cage. */
const NODES = [1, 2, 4, 8].flatMap((nics) =>
  [1, 2].map((nicPortsPerCage) => ({
    ...{ id: `node-${nics}-${nicPortsPerCage}`, class: "node", gpu: "nvidia-h100-sxm", gpus: 8, maximum: "10 kW" },
    ...{ nics, nicGbps: 400, nicPortsPerCage, rackUnits: 4 },
  })),
);

/** Modules for the speed of two planes, which the catalog has none of. */
const MODULES = [1, 2, 4].map((ports) => ({
  ...{ id: `module-${ports}`, class: "transceiver", ports, portGbps: 200, medium: "multimode", reach: "100 m" },
}));

/** A site built of small parts. */
export function smallSite(site: Parts): CheckedSite {
  const named = JSON.stringify(site);
  const parts = [...SWITCHES, ...NODES].filter(({ id }) => named.includes(`"${id}"`));
  return checkedSite({ apiVersion: "gigasite/v1", name: "small", parts: [...parts, ...MODULES], ...site });
}

const pod = (name: string): fc.Arbitrary<PodInput> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 12 }),
      racks: fc.integer({ min: 1, max: 6 }),
      nodesPerRack: fc.constantFrom(1, 1, 2, 3),
      missing: fc.integer({ min: 0, max: 3 }),
      node: fc.constantFrom(...NODES.map(({ id }) => id)),
    })
    .map(({ missing, ...own }) => ({ name, ...own, nodes: Math.max(1, own.racks * own.nodesPerRack - missing) }));

const fabric = (name: string): fc.Arbitrary<FabricInput> =>
  fc.record({
    name: fc.constant(name),
    switch: fc.constantFrom(...SWITCHES.map(({ id }) => id)),
    topology: fc.constantFrom("rail-optimized", "fat-tree"),
    leafGroup: fc.constantFrom("pod", "rack", "fabric"),
    oversubscription: fc.constantFrom(1, 1, 2, 3, 7),
    spineOversubscription: fc.constantFrom(1, 1, 2, 3, 7),
    planes: fc.constantFrom(1, 1, 1, 2),
    tiers: fc.constantFrom<NonNullable<FabricInput["tiers"]>[]>("auto", "auto", 1, 2, 3),
    reservedNodePorts: fc.integer({ min: 0, max: 5 }),
  });

const floor = fc.record(
  {
    rowRacks: fc.integer({ min: 3, max: 24 }),
    leafPlacement: fc.constantFrom("end-of-row", "middle-of-row", "in-rack"),
    slack: fc.constantFrom(0, 0.1),
  },
  { requiredKeys: [] },
);

/** Sites of one or two kinds of pods and one or two fabrics, for `smallSite`. */
export const randomSite: fc.Arbitrary<Parts> = fc.record({
  pods: fc.oneof(fc.tuple(pod("a")), fc.tuple(pod("a"), pod("b"))),
  fabrics: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fabric("compute")) },
    { weight: 1, arbitrary: fc.tuple(fabric("compute"), fabric("storage")) },
  ),
  islands: fc.constantFrom(1, 1, 1, 2, 3),
  floor,
});
