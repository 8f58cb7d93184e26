import * as fc from "fast-check";
import { checkedSite, type SiteInput } from "../../../../lib/model";
import { leafStands } from "../../../../lib/sizing/hall/layout";
import { MIDDLE } from "../../../../lib/sizing/topology/member";
import { hallOf } from "../../../support/small-hall";
import { randomSite, smallSite } from "../../../support/random-sites";
import { sampleSite } from "../../../support/sample-site";

type FabricInput = NonNullable<SiteInput["fabrics"]>[number];

const PODS = [{ name: "a", node: "node-2-1", count: 3, racks: 2, nodesPerRack: 2 }];

/** A hall of pods of four nodes with two NICs, and a fabric of switches with 8 ports. */
function laidOut(own: Partial<FabricInput> = {}, site: Partial<SiteInput> = {}) {
  return hallOf(smallSite({ pods: PODS, fabrics: [{ name: "compute", switch: "plain-8", ...own }], ...site }));
}

describe("layOut", () => {
  it("joins the pods of a fabric, each node with all its NICs unless it says how many", () => {
    expect(laidOut().fabric).toMatchObject({ rails: 2, endpoints: 24, leaf: { linkGbps: 400, radix: 8 }, leafDown: 4 });
    expect(laidOut({ nicsPerNode: 1 }).fabric).toMatchObject({ rails: 1, endpoints: 12 });
  });

  it("takes one NIC of each node on the fabrics of other roles, out of band one of 1 Gbps beside the PDUs' of all racks", () => {
    expect(laidOut({ role: "storage" }).fabric).toMatchObject({ rails: 1, endpoints: 12, leaf: { linkGbps: 400 } });
    expect(laidOut({ role: "out-of-band" }).fabric).toMatchObject({
      rails: 1,
      endpoints: 12 + 6 + 2,
      leaf: { linkGbps: 1 },
    });
    expect(laidOut({ role: "storage", nicsPerNode: 2, nicGbps: 200 }).fabric).toMatchObject({
      ...{ rails: 2, leaf: { linkGbps: 200 } },
    });
  });

  it("splits ports and NICs over planes", () => {
    expect(laidOut({ planes: 2 }).fabric).toMatchObject({
      ...{ endpoints: 24, leaf: { linkGbps: 200, radix: 16, portsPerCage: 2 } },
    });
  });

  it("leaves out fabrics that none of the hall's pods is on", () => {
    const pods = [
      { name: "a", node: "node-2-1" },
      { name: "b", node: "node-4-1" },
    ];
    const fabrics = [
      { name: "compute", pods: ["a"] },
      { name: "storage", pods: ["b"], nicsPerNode: 1 },
    ];
    const { hall } = laidOut({}, { pods, fabrics });
    const kinds = hall.fabrics.map(({ fabric, members, rails }) => [fabric.name, members.map(({ kind }) => kind), rails]);
    expect(kinds).toEqual([
      ["compute", [0], 2],
      ["storage", [1], 1],
    ]);
  });

  it("leaves out fabrics for which no node of the hall has a NIC", () => {
    const pods = [...PODS, { name: "b", node: "server" }];
    const fabrics = [
      { name: "compute", pods: ["b"] },
      { name: "storage", role: "storage" as const },
    ];
    const { hall } = laidOut({}, { pods, fabrics });
    expect(hall.fabrics.map(({ fabric, members }) => [fabric.name, members.length])).toEqual([["storage", 1]]);
  });

  it("joins the switches of all other fabrics out of band, whatever the order of the site", () => {
    const fabrics = [
      { name: "management", role: "out-of-band" as const, switch: "edge-12" },
      { name: "compute", switch: "plain-8" },
    ];
    const { hall, fabric } = laidOut({}, { fabrics });
    expect(hall.fabrics.map(({ fabric }) => fabric.name)).toEqual(["management", "compute"]);
    expect(fabric.members.map(({ device, kind, pods, perPod }) => [device.type, kind, pods * perPod])).toEqual([
      ["node", 0, 12],
      ["pdu", 0, 6],
      ["switch", 0, 6],
      ["switch", MIDDLE, 4],
      ["network-pdu", MIDDLE, 2],
    ]);
    expect(fabric.endpoints).toBe(30);
  });

  it("gives each device to the first of several out-of-band fabrics over its pods, those in the middle to the first of all", () => {
    const pods = [...PODS, { name: "b", node: "node-2-1", nodes: 1 }, { name: "c", node: "node-2-1", nodes: 1 }];
    const role = "out-of-band" as const;
    const fabrics = [
      { name: "compute", switch: "plain-16" },
      { name: "first", role, pods: ["b"] },
      { name: "second", role, pods: ["a", "b"] },
    ];
    const { hall } = laidOut({}, { pods, fabrics });
    const own = hall.fabrics.map(({ fabric, members }) => [
      fabric.name,
      members.map(({ device, kind }) => `${device.type} ${kind}`),
    ]);
    expect(own).toEqual([
      ["compute", ["node 0", "node 1", "node 2"]],
      ["first", ["node 1", "pdu 1", "switch 1", `switch ${MIDDLE}`, `network-pdu ${MIDDLE}`]],
      ["second", ["node 0", "node 1", "pdu 0", "switch 0"]],
    ]);
  });

  it("manages no switch of another out-of-band fabric", () => {
    const role = "out-of-band" as const;
    const fabrics = ["first", "second"].map((name) => ({ name, role, switch: "edge-12", tiers: 2 as const }));
    const { hall } = laidOut({}, { fabrics });
    expect(hall.fabrics.map(({ members }) => members.map(({ device }) => device.type))).toEqual([
      ["node", "pdu", "network-pdu"],
      ["node"],
    ]);
  });

  it("gives each fabric NICs of its own, in the order of the site", () => {
    const fabrics = [{ name: "compute" }, { name: "storage", nicsPerNode: 1 }, { name: "in-band", nicsPerNode: 1 }];
    expect(laidOut({}, { fabrics }).hall.fabrics.map((own) => own.firstNics)).toEqual([[0], [2], [3]]);
    const managed = [{ name: "management", role: "out-of-band" as const }, { name: "compute" }];
    expect(laidOut({}, { fabrics: managed }).hall.fabrics.map((own) => own.firstNics)).toEqual([[0, 0, 0, 0], [1]]);
  });

  it("treats what fits on one switch as one group, whatever is asked for", () => {
    const { fabric } = laidOut({ switch: "plain-32" });
    expect(fabric.grouping).toEqual({ leafGroup: "fabric", topology: "fat-tree" });
    expect(fabric.leafDown).toBe(32);
  });

  it("adds leaves where fabric managers find no port left", () => {
    const leaves = (reservedNodePorts: number) => laidOut({ reservedNodePorts }).fabric.shape?.tiers[0]?.switches;
    expect([leaves(0), leaves(1), leaves(8), leaves(9)]).toEqual([6, 8, 8, 10]);
  });

  it("stands shared switches of all fabrics, tiers and planes in the same racks, each filled before the next", () => {
    const fabrics = [
      { name: "compute", switch: "plain-8", leafGroup: "fabric" as const, planes: 2, tiers: 2 as const },
      { name: "storage", role: "storage" as const, switch: "twin-8", leafGroup: "fabric" as const },
    ];
    const { hall } = laidOut({}, { fabrics });
    const stand = (offset: number, perRack = 40) => ({ first: 0, rack: 0, offset, perRack });
    // Leaves and spines of both planes fill 12 of 40 units of one rack; those of two units follow them.
    expect(hall.fabrics.map((own) => own.middle)).toEqual([
      { leaf: [stand(0), stand(4)], spine: [stand(8), stand(10)] },
      { leaf: [stand(6, 20)], spine: [stand(9, 20)] },
    ]);
    expect(hall.networkRacks).toMatchObject({ count: 1, pdusPerRack: 1 });
  });

  it("stands in the middle what of the leaves of pods serves the middle", () => {
    const fabrics = [
      { name: "compute", switch: "plain-8" },
      { name: "management", role: "out-of-band" as const, switch: "edge-12" },
    ];
    const { hall } = laidOut({}, { fabrics });
    const [, management] = hall.fabrics;
    // A leaf for each of three pods; the fourth follows the spines of compute.
    expect(management?.middle.leaf).toEqual([{ first: 3, rack: 0, offset: 4, perRack: 40 }]);
  });

  it("stands leaves of all fabrics and planes beside their pod, one after the other", () => {
    const fabrics = [
      { name: "compute", switch: "plain-8", planes: 2 },
      { name: "storage", switch: "twin-8", nicsPerNode: 2 },
    ];
    const { hall } = laidOut({}, { fabrics });
    // Two leaves of one unit per plane, then two of two units.
    const units = hall.fabrics.map((own) => own.podUnits.map((plane) => [...plane]));
    expect(units).toEqual([[[[0, 0]], [[0, 2]]], [[[0, 4]]]]);
  });

  it("joins the PDUs of the racks that it ends up with, though they take leaves and these take racks", () => {
    const fabrics = [
      { name: "management", role: "out-of-band" as const, switch: "edge-12", leafGroup: "fabric" as const },
      { name: "compute", switch: "plain-8", leafGroup: "fabric" as const },
    ];
    const pods = [{ ...PODS[0], name: "a", node: "node-2-1", count: 8 }];
    const { hall, fabric } = laidOut({}, { pods, fabrics, floor: { switchUnitsPerRack: 1 } });
    const switches = hall.fabrics.flatMap(({ shape }) => shape?.tiers.map((tier) => tier.switches) ?? []);
    expect(hall.networkRacks).toMatchObject({ count: switches.reduce((a, b) => a + b, 0), pdusPerRack: 1 });
    expect(fabric.members.at(-1)).toMatchObject({ device: { type: "network-pdu" }, perPod: hall.networkRacks.count });
  });

  it("gives up on a fabric for management whose own racks take more ports than its leaves give", () => {
    const parts = [{ id: "tiny", class: "rack-pdu", capacity: "10 W", price: 1 }];
    const power = { distribution: { rackPdu: "tiny" } };
    const fabrics = [{ name: "management", role: "out-of-band" as const, switch: "edge-12" }];
    const { site, catalog } = smallSite({ pods: PODS, fabrics, floor: { switchUnitsPerRack: 1 } });
    const checked = checkedSite({ ...sampleSite(), parts, power });
    const own = { ...site, power: checked.site.power };
    const { hall, fabric } = hallOf({ site: own, catalog: catalog.with(parts) });
    expect(fabric.unbuildable).toContain("three tiers");
    expect(hall.networkRacks.count).toBe(0);
  });

  it("joins all PDUs of racks of switches, however many these have and however few switches go into one", () => {
    const few = fc.record({
      site: randomSite,
      capacity: fc.constantFrom("300 W", "1 kW", "3 kW"),
      switchUnitsPerRack: fc.integer({ min: 4, max: 9 }),
    });
    fc.assert(
      fc.property(few, ({ site: parts, capacity, switchUnitsPerRack }) => {
        const { site, catalog } = smallSite({ ...parts, floor: { ...parts.floor, switchUnitsPerRack } });
        const own = catalog.with([{ id: "tiny", class: "rack-pdu", capacity, price: 1 }]);
        const distribution = { ...site.power.distribution, networkRackPdu: "tiny" };
        const power = { ...site.power, distribution };
        const { hall } = hallOf({ site: { ...site, power }, catalog: own });
        const pdus = hall.fabrics.flatMap(({ members, shape }) =>
          members.filter(({ device }) => shape && device.type === "network-pdu").map(({ perPod }) => perPod),
        );
        const { count, pdusPerRack } = hall.networkRacks;
        const manager = hall.fabrics.find(({ fabric }) => fabric.role === "out-of-band");
        expect(pdus).toEqual(manager?.shape && count * pdusPerRack > 0 ? [count * pdusPerRack] : []);
      }),
    );
  });

  it("gives up where each rack of switches needs PDUs whose leaves fill another one", () => {
    const mgmt = {
      name: "mgmt",
      role: "out-of-band",
      switch: "edge-12",
      topology: "fat-tree",
      uplinksTo: "in-band",
    } as const;
    const inBand = { name: "in-band", role: "in-band", switch: "plain-32", topology: "fat-tree" } as const;
    const { site, catalog } = smallSite({ pods: PODS, fabrics: [inBand, mgmt], floor: { switchUnitsPerRack: 1 } });
    const own = catalog.with([{ id: "tiny", class: "rack-pdu", capacity: "5 W", price: 1 }]);
    const power = { ...site.power, distribution: { ...site.power.distribution, networkRackPdu: "tiny" } };
    const { hall } = hallOf({ site: { ...site, power }, catalog: own });
    const reasons = hall.fabrics.map(({ fabric, unbuildable }) => [fabric.name, unbuildable]);
    expect(reasons).toEqual([
      ["in-band", null],
      ["mgmt", expect.stringMatching(/without end: take larger PDUs or fuller racks$/)],
    ]);
    expect(hall.networkRacks.count).toBeGreaterThan(0);
  });

  it("stands nodes without racks of their own in the middle, and their leaves behind those of pods", () => {
    const pods = [{ name: "b", node: "node-2-1", count: 2, nodes: 4, stands: "network-racks" as const }, ...PODS];
    const { hall, fabric } = laidOut({}, { pods });
    // Ten nodes of four units fill a rack.
    expect(hall.nodeStands).toEqual([{ first: 0, rack: 0, offset: 0, perRack: 10 }, null]);
    expect(fabric.members.map(({ kind, racks }) => [kind, racks])).toEqual([
      [1, 2],
      [0, 0],
    ]);
    // Two leaves of each of three pods stand beside these.
    expect(fabric.middle.leaf).toEqual([{ first: 6, rack: 0, offset: 32, perRack: 40 }]);
    expect([...(fabric.podUnits[0]?.keys() ?? [])]).toEqual([1]);
  });

  it("says why a fabric cannot be built, and stands none of its switches", () => {
    const slow = laidOut({ nicGbps: 800 }).fabric;
    expect(slow).toMatchObject({ shape: null, leaf: { radix: 0 }, middle: {}, podUnits: [] });
    expect(slow.unbuildable).toBe("ports of plain-8 run at 400 Gbps, links of the fabric at 800 Gbps");
    expect(laidOut({ tiers: 1 }).fabric.unbuildable).toContain("one tier of 8-port switches");
    expect(laidOut({ tiers: 1 }).hall.networkRacks).toEqual({ count: 0, pdusPerRack: 0, workingPerRack: 0 });
  });
});

describe("leafStands", () => {
  const stands = (leafGroup: "pod" | "rack" | "fabric", leafPlacement: "in-rack" | "end-of-row") => {
    const site = {
      pods: [{ name: "a", node: "node-2-1", racks: 8 }],
      fabrics: [{ name: "compute", leafGroup, tiers: 2 as const }],
    };
    const checked = smallSite({ ...site, floor: { leafPlacement } });
    return leafStands(hallOf(checked).fabric, checked.site);
  };

  it("is in the racks of the nodes for leaves of a rack, or where the floor says so", () => {
    expect([stands("rack", "end-of-row"), stands("pod", "in-rack")]).toEqual(["in-rack", "in-rack"]);
  });

  it("is beside the pod otherwise, and in the middle for leaves of all nodes", () => {
    expect([stands("pod", "end-of-row"), stands("fabric", "in-rack")]).toEqual(["beside", "middle"]);
  });
});
