import type { SiteInput } from "../../../lib/model";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

type PodInput = SiteInput["pods"][number];
const pod = (changes: Partial<PodInput>, site: Partial<SiteInput> = {}) =>
  planSite(checkedSample({ pods: [{ name: "pod", node: "supermicro-4u-hgx-h100", ...changes }], ...site })).pods[0];

describe("sizePod", () => {
  it("fills racks as the maker does where nothing is said", () => {
    expect(pod({})).toMatchObject({ racksPerPod: 1, nodesPerRack: 8, nodesPerPod: 8, gpus: 64 });
  });

  it("takes as many racks as the nodes need", () => {
    expect(pod({ nodes: 31 })).toMatchObject({ racksPerPod: 4, nodesPerPod: 31 });
  });

  it("spreads nodes over the racks that are given", () => {
    expect(pod({ nodes: 31, racks: 16 })).toMatchObject({ nodesPerRack: 2, nodesPerPod: 31 });
  });

  it("multiplies by the number of pods", () => {
    expect(pod({ count: 3, racks: 2 })).toMatchObject({ nodes: 48, racks: 6, gpus: 384 });
  });

  it("splits its heat between liquid and air", () => {
    const plan = pod({ racks: 2 });
    expect((plan?.liquidHeatKw ?? 0) + (plan?.airHeatKw ?? 0)).toBeCloseTo(plan?.itPowerKw ?? 0, 9);
    expect(plan?.liquidHeatKw).toBeGreaterThan(plan?.airHeatKw ?? 0);
    expect(plan?.manifolds).toEqual({ part: "generic-manifold", count: 2 });
  });

  it("gives all of its heat to an air loop that it names", () => {
    const cooling = { loops: [{ name: "hall", kind: "air" as const }] };
    expect(pod({ node: "nvidia-dgx-h100", cooling: "hall" }, { cooling })).toMatchObject({ airHeatKw: 0, manifolds: null });
  });

  it("doubles the PDUs of a rack for 2N", () => {
    const one = pod({})?.rackPdus ?? 0;
    expect(pod({}, { power: { redundancy: "2N" } })?.rackPdus).toBe(2 * one);
  });
});

describe("sizePod of what a rack draws", () => {
  it("draws what a node draws typically, and says so where a node states none", () => {
    const parts = [
      { id: "my-node", class: "node", gpus: 0, nics: 1, nicGbps: 1, maximum: "1 kW", typical: "600 W", rackUnits: 1 },
    ];
    expect(pod({ node: "my-node", nodes: 10 }, { parts })?.typicalItPowerKw).toBeCloseTo(6, 9);
    expect(pod({})?.typicalItPowerKw).toBeNull();
  });

  it("has as many PDUs as the feed of its racks says, of the part that the site names", () => {
    const parts = [{ id: "my-pdu", class: "rack-pdu", capacity: "20 kW" }];
    const plan = pod({ racks: 2 }, { parts, power: { distribution: { rackPdu: "my-pdu" } } });
    expect(plan).toMatchObject({ rackPdu: "my-pdu", rackFeed: { pdus: 5 }, rackPdus: 10 });
  });
});

describe("sizePod of a rack-scale system", () => {
  const plan = pod({ node: "nvidia-gb200-nvl72-tray", racks: 8, count: 2 });

  it("fills the rack as the maker does, with four rails for each tray", () => {
    expect(plan).toMatchObject({ nodesPerRack: 18, nodes: 288, gpus: 1152, racks: 16 });
    expect(plan?.kwPerRack).toBeCloseTo(120, 0);
  });

  it("stands for nodes, racks, PDUs and manifolds", () => {
    expect(plan).toMatchObject({ system: { part: "nvidia-gb200-nvl72", count: 16 }, rackPdus: 0, manifolds: null });
    expect(plan?.rackFeed).toBeNull();
  });

  it("counts the switch trays of its NVLink domains, one for each rack", () => {
    expect(plan?.nvlink).toEqual({ domains: 16, switchTrays: 144 });
    expect(pod({})?.nvlink).toBeNull();
  });
});

describe("sizePod of nodes in network racks", () => {
  const parts = [{ id: "my-pdu", class: "rack-pdu", capacity: "20 kW" }];
  const power = { distribution: { networkRackPdu: "my-pdu", busway: "generic-busway-800a" } };
  const own = { node: "nvidia-dgx-h100", count: 2, nodes: 3, stands: "network-racks" as const };
  const plan = pod(own, { parts, power, floor: { switchUnitsPerRack: 20 } });

  it("has nodes, but no rack, PDU or busway of its own", () => {
    expect(plan).toMatchObject({ nodes: 6, gpus: 48, racks: 0, racksPerPod: 0, rackPdus: 0, kwPerRack: 0 });
    expect(plan).toMatchObject({ rackFeed: null, busways: null, manifolds: null, rackPdu: "my-pdu" });
  });

  it("has as many nodes in a full rack as fit between the switches", () => {
    expect(plan?.nodesPerRack).toBe(2);
  });

  it("gives all of its heat to the air, and hangs on all feeds", () => {
    expect(plan).toMatchObject({ liquidHeatKw: 0, airHeatKw: plan?.itPowerKw, cooling: null, feeds: ["utility"] });
  });

  it("is one node where nothing is said", () => {
    expect(pod({ node: "nvidia-ufm-appliance", stands: "network-racks" })).toMatchObject({ nodesPerPod: 1, nodes: 1 });
  });

  it("refuses a site of more racks or nodes than any country could feed, and names the largest pods", () => {
    expect(() => pod({ count: 1_000_000, racks: 11 })).toThrow(
      'SITE004 at pods[0]: the site has too many racks\n  found:   11,000,000 racks, of which 11,000,000 in pods "pod"',
    );
    expect(() => pod({ count: 1_000_000, racks: 10, nodesPerRack: 11 })).toThrow("the site has too many nodes");
    expect(pod({ count: 1_000_000, racks: 10, nodesPerRack: 10 })).toMatchObject({ racks: 10_000_000 });
  });
});
