import { deviceOf, switchOf } from "../../../../lib/sizing/hall/device-at";
import { deviceName } from "../../../../lib/sizing/topology/device";
import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

const fabrics = [
  { name: "mgmt", role: "out-of-band" as const, switch: "edge-12" },
  { name: "compute", switch: "plain-8" },
];

describe("deviceOf", () => {
  it("counts nodes and PDUs in the racks of their pod, and switches on from the first of their member", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 2, racks: 2, nodesPerRack: 2 }];
    const { hall, fabric } = hallOf(smallSite({ pods, fabrics }));
    const names = fabric.members.map((member) => {
      const last = member.perPod - 1;
      return deviceName(deviceOf(member, hall.floor, 0, member.pods - 1, last, 0));
    });
    expect(names.slice(0, 2)).toEqual(["a-2-r2-n2", "a-2-r2-pdu1"]);
    expect(names.find((name) => name.startsWith("compute-p1-leaf"))).toBe("compute-p1-leaf-4");
    expect(names.at(-1)).toMatch(/^r1-1-pdu\d$/);
  });

  it("has no rack for nodes of pods without racks", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 2, nodes: 2, stands: "network-racks" as const }];
    const { hall, fabric } = hallOf(smallSite({ pods, fabrics }));
    const [member] = fabric.members;
    expect(member && deviceOf(member, hall.floor, 3, 1, 1, 0)).toEqual({
      ...{ type: "node", hall: 3, pod: "a", number: 2, rack: null, node: 2 },
    });
  });
});

describe("switchOf", () => {
  it("counts from 1", () => {
    expect(switchOf({ fabric: "compute", plane: 0 }, 0, "core", 4)).toEqual({
      ...{ type: "switch", hall: 0, fabric: "compute", plane: 1, tier: "core", number: 5 },
    });
  });
});
