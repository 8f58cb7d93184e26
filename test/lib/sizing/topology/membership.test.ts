import { fabricSchema, type FabricInput, type SiteInput } from "../../../../lib/model";
import { join } from "../../../../lib/sizing/topology/fabric-topology";
import { MIDDLE, type Member } from "../../../../lib/sizing/topology/member";
import { joins, managedDevices, nicSpeeds, nodesOf, uplinksOf } from "../../../../lib/sizing/topology/membership";
import { podsOf } from "../../../../lib/sizing/pod";
import { smallSite } from "../../../support/random-sites";
import { checkedSample } from "../../../support/sample-site";

type PodInput = SiteInput["pods"][number];

const fabric = (own: Partial<FabricInput> = {}) => fabricSchema.parse({ name: "compute", ...own });

/** Pods of two racks with two nodes of two NICs each, and a server. */
const PODS: PodInput[] = [
  { name: "a", node: "node-2-1", count: 3, racks: 2, nodesPerRack: 2 },
  { name: "b", node: "server", nodes: 2, nodesPerRack: 2 },
];

function hall(pods: PodInput[] = PODS) {
  const { site, catalog } = smallSite({ pods });
  return { pods: podsOf(site, catalog), catalog };
}

function nodes(own: Partial<FabricInput>, pods?: PodInput[]) {
  const { catalog, ...site } = hall(pods);
  return nodesOf(fabric(own), site.pods, catalog);
}

const NO_RACKS = { count: 0, pdusPerRack: 0 };

/** What a fabric manages in a hall that has these others. */
function managed(
  others: FabricInput[],
  kinds = [0, 1],
  managesMiddle = true,
  own: PodInput[] = PODS,
  racks = NO_RACKS,
): Member[] {
  const { site, catalog } = smallSite({ pods: own, fabrics: others });
  const pods = podsOf(site, catalog);
  return managedDevices(
    kinds,
    managesMiddle,
    pods,
    site.fabrics.map((other) => join(other, nodesOf(other, pods, catalog), nicSpeeds(other, pods, catalog), catalog)),
    racks,
  );
}

const summary = (members: Member[]) =>
  members.map(({ device, kind, pods, perPod }) => [
    device.type === "switch"
      ? `${device.fabric} p${device.plane} ${device.tier} from ${device.first}`
      : `${device.type} ${"pod" in device ? device.pod : ""}`,
    kind,
    pods * perPod,
  ]);

describe("joins", () => {
  it("is for the pods that a fabric names, for all where it names none", () => {
    expect([joins(fabric({ pods: ["a"] }), { name: "a" }), joins(fabric({ pods: ["a"] }), { name: "b" })]).toEqual([
      true,
      false,
    ]);
    expect(joins(fabric(), { name: "b" })).toBe(true);
  });
});

describe("nodesOf", () => {
  it("tells how the nodes of each kind of pod stand", () => {
    const [own] = nodes({});
    expect(own).toEqual({
      ...{ device: { type: "node", pod: "a" }, kind: 0, pods: 3, racks: 2, perPod: 4, perRack: 2 },
      ...{ nics: 2, nicPortsPerCage: 1, nicGbps: 400, nicLaneGbps: undefined },
    });
  });

  it("joins no server without GPUs for compute, whatever the fabric asks of a node", () => {
    expect(nodes({}).map(({ kind }) => kind)).toEqual([0]);
    expect(nodes({ nicsPerNode: 4 }).map(({ kind, nics }) => [kind, nics])).toEqual([[0, 4]]);
  });

  it("joins no node that has no NIC for the role, unless the fabric says how many a node has", () => {
    const pods: PodInput[] = [...PODS, { name: "c", node: "node-4-2" }];
    expect(nodes({ role: "out-of-band" }, pods).map(({ kind }) => kind)).toEqual([0, 1]);
    expect(nodes({ role: "out-of-band", nicsPerNode: 1 }, pods).map(({ kind }) => kind)).toEqual([0, 1, 2]);
  });

  it("joins only the pods that the fabric names, by their place among all", () => {
    expect(nodes({ role: "in-band", pods: ["b"] })).toMatchObject([{ device: { pod: "b" }, kind: 1, nics: 2, pods: 1 }]);
  });

  it("takes the number of NICs and their speed from the fabric first", () => {
    expect(nodes({ nicsPerNode: 1, nicGbps: 200 })).toMatchObject([{ nics: 1, nicGbps: 200 }]);
  });
});

describe("nicSpeeds", () => {
  const { pods, catalog } = hall();
  const speeds = (own: Partial<FabricInput>, others = pods) =>
    nicSpeeds(fabric(own), others, catalog).map(({ gbps, laneGbps }) => [gbps, laneGbps]);

  it("is those of all pods that the fabric joins, with their lanes", () => {
    expect(speeds({})).toEqual([[400, undefined]]);
    expect(speeds({ role: "out-of-band" })).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    const mixed = [...pods, ...hall([{ name: "fast", node: "nvidia-dgx-b300" }]).pods];
    expect(speeds({}, mixed).map(([gbps]) => gbps)).toEqual([400, 800]);
    expect(speeds({ pods: ["a"] }, mixed).map(([gbps]) => gbps)).toEqual([400]);
    const old = hall([{ name: "old", node: "node-old" }]);
    expect(nicSpeeds(fabric(), old.pods, old.catalog)).toEqual([{ gbps: 200, laneGbps: 50 }]);
  });

  it("is the fabric's own first, and that of a management port where it joins no node", () => {
    expect(speeds({ nicGbps: 200 }).map(([gbps]) => gbps)).toEqual([200]);
    expect(speeds({ role: "out-of-band" }, [])).toEqual([[1, undefined]]);
  });
});

describe("managedDevices", () => {
  it("is the PDUs of the racks, which fill one after the other", () => {
    const [pdus] = managed([]);
    expect(pdus).toMatchObject({ device: { type: "pdu", pod: "a" }, kind: 0, pods: 3, racks: 2, perPod: 2, perRack: 1 });
    expect(summary(managed([]))).toEqual([
      ["pdu a", 0, 6],
      ["pdu b", 1, 1],
    ]);
  });

  it("is none of a rack-scale system, which has its PDUs inside", () => {
    const { site, catalog } = checkedSample({ pods: [{ name: "nvl", node: "nvidia-gb200-nvl72-tray", racks: 8 }] });
    expect(managedDevices([0], true, podsOf(site, catalog), [], NO_RACKS)).toEqual([]);
  });

  it("is the PDUs of racks of switches where it manages the middle, which share leaves there whatever their rack", () => {
    const racks = { count: 3, pdusPerRack: 2 };
    expect(managed([], [], true, PODS, racks)).toEqual([
      {
        ...{ device: { type: "network-pdu" }, kind: MIDDLE, pods: 1, racks: 1, perPod: 6, perRack: 2 },
        ...{ nics: 1, nicPortsPerCage: 1, nicGbps: 1 },
      },
    ]);
    expect(managed([], [], false, PODS, racks)).toEqual([]);
  });

  it("is no PDU of a pod without racks of its own, and its leaves where these stand", () => {
    const pods: PodInput[] = [{ name: "a", node: "node-2-1", count: 3, nodes: 4, stands: "network-racks" }];
    const [leaves, ...others] = managed([{ name: "compute", switch: "plain-8" }], [0], false, pods);
    expect(leaves).toMatchObject({ device: { tier: "leaf" }, kind: 0, pods: 3, racks: 0, perPod: 2 });
    expect(others).toEqual([]);
  });

  it("is leaves with the pods that they belong to, and all other switches in the middle", () => {
    const compute = { name: "compute", switch: "plain-8", reservedNodePorts: 1 };
    // Two leaves for each of three pods, and two where a fabric manager finds a port.
    expect(summary(managed([compute]))).toEqual([
      ["pdu a", 0, 6],
      ["compute p0 leaf from 0", 0, 6],
      ["pdu b", 1, 1],
      ["compute p0 leaf from 6", MIDDLE, 2],
      ["compute p0 spine from 0", MIDDLE, 4],
    ]);
  });

  it("numbers the leaves of a plane through, and those of each plane anew", () => {
    const inBand: FabricInput = { name: "in-band", role: "in-band", switch: "plain-8", planes: 2, tiers: 2 };
    const own = summary(managed([inBand])).filter(([what]) => String(what).includes("leaf"));
    expect(own).toEqual([
      ["in-band p0 leaf from 0", 0, 3],
      ["in-band p1 leaf from 0", 0, 3],
      ["in-band p0 leaf from 3", 1, 2],
      ["in-band p1 leaf from 3", 1, 2],
    ]);
  });

  it("is in the middle altogether where all nodes share leaves, or one switch", () => {
    const kinds = (own: Partial<FabricInput>) =>
      new Set(
        managed([{ name: "compute", switch: "plain-8", ...own }])
          .filter(({ device }) => device.type === "switch")
          .map(({ kind }) => kind),
      );
    expect([...kinds({ leafGroup: "fabric" })]).toEqual([MIDDLE]);
    expect([...kinds({ switch: "plain-32" })]).toEqual([MIDDLE]);
  });

  it("is only what stands in the pods that are asked for, and in the middle for one fabric alone", () => {
    const compute = { name: "compute", switch: "plain-8" };
    expect(new Set(managed([compute], [0], false).map(({ kind }) => kind))).toEqual(new Set([0]));
    expect(summary(managed([compute], [1], false))).toEqual([["pdu b", 1, 1]]);
    expect(new Set(managed([compute], [], true).map(({ kind }) => kind))).toEqual(new Set([MIDDLE]));
  });

  it("has no switch of a fabric that cannot be built", () => {
    expect(summary(managed([{ name: "compute", switch: "plain-8", tiers: 1 }]))).toEqual(summary(managed([])));
  });
});

describe("uplinksOf", () => {
  it("is the leaves of each plane with the ports that go up, by the pods that they belong to", () => {
    const { site, catalog } = smallSite({ pods: PODS });
    const own = fabric({ name: "mgmt", role: "out-of-band", switch: "edge-12", topology: "fat-tree", uplinksTo: "in-band" });
    const members = uplinksOf(join(own, nodesOf(own, podsOf(site, catalog), catalog), [{ gbps: 1 }], catalog));
    expect(members).toMatchObject([
      { kind: 0, pods: 3, perPod: 1, nics: 2, nicPortsPerCage: 1, nicGbps: 400, device: { tier: "leaf", first: 0 } },
      { kind: 1, pods: 1, perPod: 1, nics: 2, nicPortsPerCage: 1, nicGbps: 400, device: { tier: "leaf", first: 3 } },
    ]);
    const uplinks = { ports: ["port 13", "port 14"], drawn: true };
    expect(members.map(({ device }) => device.type === "switch" && device.uplinks)).toEqual([uplinks, uplinks]);
  });
});
