import type { SiteInput } from "../../../../lib/model";
import type { Link } from "../../../../lib/sizing/cabling/link";
import { planeLinks, type WalkedPlane } from "../../../../lib/sizing/cabling/plane-links";
import type { CheckedSite } from "../../../../lib/model";
import { hallOf } from "../../../support/small-hall";
import { smallSite } from "../../../support/random-sites";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

/** Two pods of one rack with two nodes of two NICs, under compute switches of eight ports. */
const PODS = [{ name: "a", node: "node-2-1", count: 2, racks: 1, nodesPerRack: 2 }];

/** A plane of the first fabric of a site, without its media unless asked for. */
function planeOf(checked: CheckedSite, { plane = 0, number = 0, withMedia = false } = {}): WalkedPlane {
  const { hall, fabric, cabled } = hallOf(checked);
  const media = withMedia ? cabled.media : {};
  const externalBefore = plane * fabric.fabric.externalLinks;
  return { hall, plane: hall.plane(fabric.fabric.name, plane), media, number, externalBefore };
}

/** The links of one plane of a management fabric over them. */
function walk(own: Partial<FabricInput> = {}, options: Parameters<typeof planeOf>[1] = {}): Link[] {
  const management = { name: "mgmt", role: "out-of-band" as const, switch: "edge-12", tiers: 2 as const, ...own };
  const compute = { name: "compute", switch: "plain-8", topology: "fat-tree" as const, tiers: 2 as const };
  const checked = smallSite({ pods: PODS, fabrics: [management, compute], floor: { rowRacks: 6 } });
  return [...planeLinks(planeOf(checked, options))].flat();
}

const ends = (links: ReturnType<typeof walk>) =>
  links.map(({ from, fromPort, to, toPort }) => `${from.name} ${fromPort} - ${to.name} ${toPort}`);

describe("planeLinks", () => {
  it("gives the same links when it is asked twice", () => {
    const plane = planeOf(
      smallSite({ pods: PODS, fabrics: [{ name: "compute", switch: "plain-8", reservedNodePorts: 3 }] }),
    );
    const [once, again] = [planeLinks(plane), planeLinks(plane)].map((links) => [...links].flat());
    expect(ends(once ?? [])).toEqual(ends(again ?? []));
    expect(once).toEqual(again);
  });

  it("joins nodes, PDUs and switches of a pod with its leaf, those in the middle with another", () => {
    expect(ends(walk().filter(({ layer }) => layer === "node-leaf"))).toEqual([
      "a-1-r1-n1 nic1 - mgmt-p1-leaf-1 port 1",
      "a-1-r1-n2 nic1 - mgmt-p1-leaf-1 port 2",
      "a-1-r1-pdu1 net - mgmt-p1-leaf-1 port 3",
      "compute-p1-leaf-1 mgmt - mgmt-p1-leaf-1 port 4",
      "a-2-r1-n1 nic1 - mgmt-p1-leaf-2 port 1",
      "a-2-r1-n2 nic1 - mgmt-p1-leaf-2 port 2",
      "a-2-r1-pdu1 net - mgmt-p1-leaf-2 port 3",
      "compute-p1-leaf-2 mgmt - mgmt-p1-leaf-2 port 4",
      "compute-p1-spine-1 mgmt - mgmt-p1-leaf-3 port 1",
      "compute-p1-spine-2 mgmt - mgmt-p1-leaf-3 port 2",
      // Of the rack beside the pods, and of that in the middle.
      "r2-3-pdu1 net - mgmt-p1-leaf-3 port 3",
      "r1-1-pdu1 net - mgmt-p1-leaf-3 port 4",
    ]);
  });

  it("names nodes without racks of their own by their pod", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 2, nodes: 2, stands: "network-racks" as const }];
    const site = smallSite({ pods, fabrics: [{ name: "compute", switch: "plain-8" }] });
    const links = [...planeLinks(planeOf(site, { number: 1 }))].flat();
    expect([...new Set(links.map(({ from }) => `${from.name} in ${from.rack}`))]).toEqual([
      "i1-a-1-n1 in i1-r1-1",
      "i1-a-1-n2 in i1-r1-1",
      "i1-a-2-n1 in i1-r1-1",
      "i1-a-2-n2 in i1-r1-1",
    ]);
  });

  it("joins leaves with spines by their uplink ports, which are numbered on", () => {
    const links = ends(walk({ spineSwitch: "twin-8" }).filter(({ layer }) => layer === "leaf-spine"));
    expect(links).toEqual([
      "mgmt-p1-leaf-1 port 13 - mgmt-p1-spine-1 c1/1",
      "mgmt-p1-leaf-1 port 14 - mgmt-p1-spine-2 c1/1",
      "mgmt-p1-leaf-2 port 13 - mgmt-p1-spine-1 c1/2",
      "mgmt-p1-leaf-2 port 14 - mgmt-p1-spine-2 c1/2",
      "mgmt-p1-leaf-3 port 13 - mgmt-p1-spine-1 c2/1",
      "mgmt-p1-leaf-3 port 14 - mgmt-p1-spine-2 c2/1",
    ]);
  });

  it("puts the plane behind a port that is split, and into the names of switches", () => {
    const links = ends(walk({ planes: 2 }, { plane: 1 }));
    expect(links.slice(2, 4)).toEqual([
      "a-1-r1-pdu1 netp2 - mgmt-p2-leaf-1 port 3",
      "compute-p1-leaf-1 mgmtp2 - mgmt-p2-leaf-1 port 4",
    ]);
  });

  it("puts the hall before the names of devices and racks", () => {
    const [link] = walk({}, { number: 3 });
    expect([link?.from.name, link?.to.name]).toEqual(["i3-a-1-r1-n1", "i3-mgmt-p1-leaf-1"]);
    expect([link?.from.rack, link?.to.rack].every((rack) => rack?.startsWith("i3-r"))).toBe(true);
  });

  it("takes the shortest cable that spans a link, and the module of its end", () => {
    const links = walk({ spineSwitch: "twin-8", leafGroup: "fabric" }, { withMedia: true });
    for (const { layer, cable, lengthM, fromModule, toModule } of links) {
      const sold = [3, 10, 30].find((metres) => metres >= lengthM);
      if (layer === "node-leaf") expect([cable, fromModule, toModule]).toEqual([`generic-cat6-${sold}m`, "", ""]);
    }
    const [uplink] = links.filter(({ layer }) => layer === "leaf-spine");
    expect(uplink).toMatchObject({
      cable: "generic-mpo-om4-5m",
      fromModule: "nvidia-mma4z00-ns400",
      toModule: "nvidia-mma4z00-ns",
    });
  });

  it("joins the leaves of a pair by their last ports, and topmost switches with what lies outside", () => {
    const own = { switch: "plain-8", topology: "fat-tree", leafGroup: "fabric", peerLinks: 1, externalLinks: 3 } as const;
    const links = walk(own, { number: 2, withMedia: true });
    expect(ends(links.filter(({ layer }) => layer === "leaf-leaf"))).toEqual([
      "i2-mgmt-p1-leaf-1 port 8/0 - i2-mgmt-p1-leaf-2 port 8/0",
    ]);
    const out = links.filter(({ layer }) => layer === "external");
    expect(ends(out)).toEqual([
      "i2-mgmt-p1-spine-1 port 8/0 - i2-external link1",
      "i2-mgmt-p1-spine-1 port 8/1 - i2-external link2",
      "i2-mgmt-p1-spine-2 port 8/0 - i2-external link3",
    ]);
    expect(out[0]).toMatchObject({ rail: 0, lengthM: 500, to: { rack: "" }, toModule: "" });
  });

  it("leaves cable and modules empty where no media are given", () => {
    expect(walk().every(({ cable, fromModule, toModule }) => cable + fromModule + toModule === "")).toBe(true);
  });

  it("stands a fabric manager beside the leaf of the first plane in every plane", () => {
    const manager = (plane: number) =>
      walk({ planes: 2, reservedNodePorts: 1 }, { plane }).find(({ from }) => from.name === "mgmt-manager-1");
    expect(manager(0)).toMatchObject({ fromPort: "nic1p1", rail: 0, lengthM: 2, to: { rack: manager(1)?.from.rack } });
    expect(manager(1)).toMatchObject({ fromPort: "nic1p2", from: { rack: manager(0)?.from.rack } });
  });

  /** The links of a fabric over nodes of these kinds, on one leaf of eight ports of 400 Gbps with lanes of 100. */
  const mixed = (nodes: readonly string[], own: Partial<FabricInput>) => {
    const pods = nodes.map((node, kind) => ({ name: `pod${kind}`, node, nodes: 1 }));
    const site = smallSite({ pods, fabrics: [{ name: "compute", switch: "split-8", ...own }] });
    return ends([...planeLinks(planeOf(site))].flat());
  };

  it("names the parts of a port that slow NICs share, from a new cage on", () => {
    expect(mixed(["node-2-1", "node-slow", "node-slowest"], {})).toEqual([
      "pod0-1-r1-n1 nic1 - compute-p1-leaf-1 port 1",
      "pod0-1-r1-n1 nic2 - compute-p1-leaf-1 port 2",
      "pod1-1-r1-n1 nic1 - compute-p1-leaf-1 port 3/0",
      "pod1-1-r1-n1 nic2 - compute-p1-leaf-1 port 3/1",
      "pod2-1-r1-n1 nic1 - compute-p1-leaf-1 port 5/0",
      "pod2-1-r1-n1 nic2 - compute-p1-leaf-1 port 5/1",
    ]);
  });

  it("gives a NIC of slower lanes a port of as many", () => {
    expect(mixed(["node-2-1", "node-old"], {}).slice(2)).toEqual([
      "pod1-1-r1-n1 nic1 - compute-p1-leaf-1 port 3",
      "pod1-1-r1-n1 nic2 - compute-p1-leaf-1 port 4",
    ]);
  });

  it("leaves the rest of a full-speed port that slower NICs split to no fabric manager", () => {
    const links = mixed(["node-slow", "node-slowest"], { freeLeafPorts: 8, reservedNodePorts: 2 });
    expect(links.slice(2)).toEqual([
      "pod1-1-r1-n1 nic1 - compute-p1-leaf-1 port 3/0",
      "pod1-1-r1-n1 nic2 - compute-p1-leaf-1 port 3/1",
      "compute-manager-1 nic1 - compute-p1-leaf-1 port 4/0",
      "compute-manager-2 nic1 - compute-p1-leaf-1 port 4/1",
    ]);
  });
});
