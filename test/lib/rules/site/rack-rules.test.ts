import { broken } from "../broken";

const pod = { name: "h100", node: "supermicro-4u-hgx-h100" };

describe("RACK001", () => {
  it("holds for eight nodes of four units and their CDU", () => {
    expect(broken("RACK001")).toEqual([]);
  });

  it("fails for more than the rack is high", () => {
    const findings = broken("RACK001", { pods: [{ ...pod, nodesPerRack: 12 }] });
    expect(findings).toMatchObject([{ path: "pods[0].nodesPerRack", message: expect.stringContaining("52U") }]);
  });
});

describe("RACK002", () => {
  it("holds for a pod that is not full", () => {
    expect(broken("RACK002", { pods: [{ ...pod, racks: 8, nodesPerRack: 8, nodes: 31 }] })).toEqual([]);
  });

  it("holds for a pod that has no racks", () => {
    const ufm = { name: "ufm", node: "nvidia-ufm-appliance", nodes: 9, stands: "network-racks" as const };
    for (const rule of ["RACK001", "RACK002"]) expect(broken(rule, { pods: [pod, ufm] })).toEqual([]);
  });

  it("fails for more nodes than places", () => {
    const findings = broken("RACK002", { pods: [{ ...pod, racks: 2, nodesPerRack: 8, nodes: 17 }] });
    expect(findings).toMatchObject([{ path: "pods[0].nodes", message: expect.stringContaining("16 slots") }]);
  });
});
