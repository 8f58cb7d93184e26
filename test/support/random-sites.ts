import * as fc from "fast-check";
import { Catalog } from "../../lib/catalog";
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
    // Without the modules in it, whose draw is not in a typical one.
    typical: "1 kW",
    portNames: "c{cage}/{subport}",
  },
  // Ports split within a cage of two, and have lanes.
  {
    id: `split-${ports}`,
    class: "switch",
    ports,
    portGbps: 400,
    laneGbps: 100,
    cages: ports / 2,
    splits: [1, 2, 4],
    maximum: "1 kW",
  },
]);

/** Switches whose ports split into numbers that divide none of the others, in cages of three. */
const ODD = [15, 21].map((ports) => ({
  ...{ id: `odd-${ports}`, class: "switch", ports, portGbps: 800, cages: ports / 3, splits: [2, 4, 6], maximum: "1 kW" },
}));

/** Switches for management, with uplinks to any of those. */
const EDGES = [
  { ports: 12, uplinkPorts: 2 },
  { ports: 24, uplinkPorts: 4 },
].map((own) => ({
  ...{ id: `edge-${own.ports}`, class: "switch", portGbps: 1, uplinkGbps: 400, rackUnits: 1, maximum: "100 W" },
  ...own,
}));

/** NICs of nodes whose twin modules serve two: none of them is for management. */
const TWIN_NICS = { storage: { nics: 2, nicGbps: 400, nicPortsPerCage: 2 }, "in-band": { nics: 1, nicGbps: 400 } };

/** Nodes by their NICs, and by how many of these share a cage. */
const NODES = [1, 2, 4, 8].flatMap((nics) =>
  [1, 2].map((nicPortsPerCage) => ({
    ...{ id: `node-${nics}-${nicPortsPerCage}`, class: "node", gpu: "nvidia-h100-sxm", gpus: 8, maximum: "10 kW" },
    ...{ nics, nicGbps: 400, nicPortsPerCage, rackUnits: 4 },
    ...(nicPortsPerCage === 2 ? { otherNics: TWIN_NICS } : {}),
  })),
);

/** Nodes whose NICs are slower than those of the others, some of slower lanes. */
const SLOW = [
  { id: "node-slow", nicGbps: 200, nicPortsPerCage: 1 },
  { id: "node-slow-twin", nicGbps: 200, nicPortsPerCage: 2 },
  { id: "node-old", nicGbps: 200, nicPortsPerCage: 1, nicLaneGbps: 50 },
  { id: "node-slowest", nicGbps: 100, nicPortsPerCage: 1 },
].map((own) => ({
  ...{ class: "node", gpu: "nvidia-h100-sxm", gpus: 8, maximum: "10 kW", nics: 2, rackUnits: 4 },
  ...own,
}));

/** A server without GPUs, which is on no compute fabric. */
const SERVER = {
  ...{ id: "server", class: "node", gpus: 0, nics: 0, nicGbps: 400, maximum: "1 kW", rackUnits: 1 },
  otherNics: { "in-band": { nics: 2, nicGbps: 400 }, "out-of-band": { nics: 1, nicGbps: 1 } },
};

/** Modules for the speed of two planes, which the catalog has none of. */
const MODULES = [100, 200].flatMap((portGbps) =>
  [1, 2, 4, 6, 12].map((ports) => ({
    ...{ id: `module-${portGbps}-${ports}`, class: "transceiver", ports, portGbps, medium: "multimode", reach: "100 m" },
  })),
);

/** Cables from one cage of a switch to several of devices, for sites of switches whose cages are split. */
const FANS = [
  { links: 2, legs: 2, linkGbps: 400 },
  { links: 2, legs: 2, linkGbps: 200 },
  { links: 4, legs: 4, linkGbps: 200 },
  { links: 4, legs: 2, linkGbps: 200 },
  { links: 8, legs: 8, linkGbps: 100 },
].flatMap((own) =>
  [3, 7, 12].map((metres) => ({
    ...{ id: `fan-${own.links}-${own.legs}-${own.linkGbps}-${metres}m`, class: "cable", medium: "active-copper" },
    ...{ length: `${metres} m`, ...own },
  })),
);

const PARTS = [...SWITCHES, ...ODD, ...EDGES, ...NODES, ...SLOW, SERVER];

/** All of them, read once for all sites. */
const CATALOG = Catalog.default().with([...PARTS, ...MODULES]);
const CATALOG_WITH_FANS = CATALOG.with(FANS);

/** A site built of small parts. */
export function smallSite(site: Parts): CheckedSite {
  const named = JSON.stringify(site);
  const parts = PARTS.filter(({ id }) => named.includes(`"${id}"`));
  return {
    ...checkedSite({ apiVersion: "gigasite/v1", name: "small", parts, ...site }),
    catalog: named.includes('"split-') ? CATALOG_WITH_FANS : CATALOG,
  };
}

const switchIds = [...SWITCHES, ...ODD].map(({ id }) => id);
/** Mostly switches with uplinks of their own. */
const MANAGEMENT = ["edge-12", "edge-24", "edge-12", "edge-24", "edge-24", "plain-12", "twin-16"];
const nodeIds = [...NODES, ...SLOW].map(({ id }) => id);

const pod = (name: string, most = 12, nodes: readonly string[] = nodeIds): fc.Arbitrary<PodInput> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: most }),
      racks: fc.integer({ min: 1, max: 6 }),
      nodesPerRack: fc.constantFrom(1, 1, 2, 3),
      missing: fc.integer({ min: 0, max: 3 }),
      node: fc.constantFrom(...nodes),
      shares: fc.constantFrom(false, false, false, true),
    })
    .map(({ missing, shares, racks, nodesPerRack, ...own }) => {
      const nodes = Math.max(1, racks * nodesPerRack - missing);
      return { name, ...own, nodes, ...(shares ? { stands: "network-racks" } : { racks, nodesPerRack }) };
    });

/** A fabric of one role and name. */
function fabric(role: NonNullable<FabricInput["role"]>, own: Partial<FabricInput> = {}): fc.Arbitrary<FabricInput> {
  return fc
    .record({
      switch: fc.constantFrom(...(role === "out-of-band" ? MANAGEMENT : switchIds)),
      spineSwitch: fc.option(fc.constantFrom(...switchIds), { nil: undefined, freq: 2 }),
      topology: fc.constantFrom("rail-optimized", "fat-tree"),
      leafGroup: fc.constantFrom("pod", "rack", "fabric"),
      oversubscription: fc.constantFrom(1, 1, 2, 3, 7),
      spineOversubscription: fc.constantFrom(1, 1, 2, 3, 7),
      planes: fc.constantFrom(1, 1, 1, 2),
      tiers: fc.constantFrom<NonNullable<FabricInput["tiers"]>[]>("auto", "auto", 1, 2, 3),
      reservedNodePorts: fc.integer({ min: 0, max: 5 }),
      managerGbps: fc.constantFrom(undefined, undefined, 200, 100),
      freeLeafPorts: fc.constantFrom(0, 0, 0, 1, 2),
      spines: fc.constantFrom(0, 0, 0, 2, 3),
      peerLinks: fc.constantFrom(0, 0, 1, 2, 3),
      externalLinks: fc.constantFrom(0, 0, 1, 3, 7),
      externalLength: fc.constantFrom("500 m", "40 m"),
    })
    .map(({ spineSwitch, managerGbps, ...drawn }) => ({
      ...{ name: role, role, ...drawn },
      ...(spineSwitch ? { spineSwitch } : {}),
      ...(managerGbps ? { managerGbps } : {}),
      ...own,
    }));
}

const floor = fc.record(
  {
    rowRacks: fc.integer({ min: 3, max: 24 }),
    // Four units are what the highest of the nodes takes.
    switchUnitsPerRack: fc.integer({ min: 4, max: 20 }),
    leafPlacement: fc.constantFrom("end-of-row", "middle-of-row", "in-rack"),
    slack: fc.constantFrom(0, 0.1),
  },
  { requiredKeys: [] },
);

const islands = fc.constantFrom(1, 1, 1, 2, 3);

/** Sites of one or two kinds of pods and one compute fabric, for `smallSite`. */
export const randomComputeSite = fc.record({
  pods: fc.oneof(fc.tuple(pod("a")), fc.tuple(pod("a"), pod("b"))),
  fabrics: fc.tuple(fabric("compute")),
  islands,
  floor,
});

const outOfBand = fabric("out-of-band");

/** Management whose leaves have their uplinks in another fabric. */
const joined = (uplinksTo: string, own: Partial<FabricInput> = {}) =>
  fabric("out-of-band", { uplinksTo, tiers: "auto", externalLinks: 0, ...own });

/** The same with fabrics of other roles, some of them over some of the pods, and with fabrics that follow from the nodes. */
export const randomSite: fc.Arbitrary<Parts> = fc.oneof(
  { weight: 5, arbitrary: randomComputeSite },
  {
    weight: 4,
    arbitrary: fc.record({
      pods: fc.tuple(pod("a", 5), pod("b", 5, [...nodeIds, "server", "server"])),
      fabrics: fc.oneof(
        fc.tuple(fabric("compute"), outOfBand),
        fc.tuple(outOfBand, fabric("storage"), fabric("in-band", { pods: ["b"] })),
        fc.tuple(fabric("in-band"), fabric("out-of-band", { pods: ["b"] }), fabric("compute", { pods: ["a"] })),
        fc.tuple(fabric("storage"), fabric("out-of-band", { pods: ["a"] }), fabric("out-of-band", { name: "rest" })),
        fc.tuple(joined("in-band"), fabric("compute"), fabric("in-band")),
        fc.tuple(
          fabric("in-band", { pods: ["b"] }),
          joined("in-band", { pods: ["a"] }),
          joined("in-band", { name: "rest" }),
        ),
        fc.tuple(fabric("storage", { uplinksTo: "compute", tiers: 1, externalLinks: 0 }), fabric("compute"), outOfBand),
      ),
      islands,
      floor,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ pods: fc.tuple(pod("a", 5), pod("b", 5, [...nodeIds, "server"])), islands, floor }),
  },
);
