import { fabricSchema, type FabricInput } from "../../../../lib/model";
import { attachmentsOf } from "../../../../lib/sizing/topology/attachment";
import type { Member } from "../../../../lib/sizing/topology/member";
import { switchPorts } from "../../../../lib/sizing/topology/switch-ports";
import { nodeMember, switchMember } from "../../../support/member";
import { checkedSample } from "../../../support/sample-site";

const { catalog } = checkedSample();

/** How members are joined with QM9700 leaves, whose ports of 400 Gbps split in two. */
function attachments(members: Member[], own: Partial<FabricInput> = {}) {
  const fabric = fabricSchema.parse({ name: "any", ...own });
  return attachmentsOf(fabric, members, switchPorts(catalog.of("nvidia-qm9700", "switch"), 400 / fabric.planes));
}

describe("attachmentsOf", () => {
  it("has one for all members that are joined alike", () => {
    const slow = nodeMember({ nicGbps: 200 });
    const { all, ofMember, ofManagers, slotsPerPort } = attachments([nodeMember(), slow, nodeMember({ perPod: 9 })]);
    expect(all.map(({ gbps, perPort }) => [gbps, perPort])).toEqual([
      [400, 1],
      [200, 2],
    ]);
    expect([ofMember, ofManagers, slotsPerPort]).toEqual([[0, 1, 0], null, 2]);
  });

  it("keeps those apart whose cages or lanes differ", () => {
    const old = nodeMember({ nicGbps: 200, nicLaneGbps: 50 });
    const { all } = attachments([nodeMember(), nodeMember({ nicPortsPerCage: 2 }), old]);
    expect(all.map(({ portsPerCage, perPort }) => [portsPerCage, perPort])).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
  });

  it("lets a NIC have modules of its share of a port, but no uplink of a switch", () => {
    const uplinks = { ports: ["port 13"], drawn: true };
    const { device } = switchMember();
    const leaf = switchMember({ nicGbps: 100, device: { ...device, uplinks } as Member["device"] });
    const { all } = attachments([nodeMember({ nicGbps: 100 }), leaf]);
    expect(all.map(({ gbps, perPort, moduleGbps }) => ({ gbps, perPort, moduleGbps }))).toEqual([
      { gbps: 100, perPort: 2, moduleGbps: [100, 200] },
      { gbps: 100, perPort: 2, moduleGbps: [100] },
    ]);
  });

  it("has one of their own for fabric managers, of the fabric's speed unless told otherwise", () => {
    const managers = (own: Partial<FabricInput>) => {
      const { all, ofManagers } = attachments([nodeMember({ nicPortsPerCage: 2 })], { reservedNodePorts: 2, ...own });
      return all[ofManagers ?? -1];
    };
    expect(managers({})).toMatchObject({ gbps: 400, portsPerCage: 1, perPort: 1 });
    expect(managers({ managerGbps: 200 })).toMatchObject({ gbps: 200, portsPerCage: 1, perPort: 2 });
    expect(managers({ planes: 2 })).toMatchObject({ gbps: 200, portsPerCage: 2, perPort: 1 });
  });

  it("runs what is faster than the fabric at its speed", () => {
    expect(attachments([nodeMember({ nicGbps: 800 })]).all).toMatchObject([{ gbps: 400, perPort: 1 }]);
  });
});
