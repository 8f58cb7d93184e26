import { deviceName, hallPrefix, podNameOf, type Device } from "../../../../lib/sizing/topology/device";

const DEVICES: readonly (readonly [name: string, device: Device])[] = [
  ["h100-3-r2-n4", { type: "node", hall: 0, pod: "h100", number: 3, rack: 2, node: 4 }],
  ["i5-h100-3-n4", { type: "node", hall: 5, pod: "h100", number: 3, rack: null, node: 4 }],
  ["i5-h100-3-r2-pdu1", { type: "pdu", hall: 5, pod: "h100", number: 3, rack: 2, pdu: 1 }],
  ["r7-8-pdu2", { type: "network-pdu", hall: 0, row: 7, place: 8, pdu: 2 }],
  ["compute-p2-spine-9", { type: "switch", hall: 0, fabric: "compute", plane: 2, tier: "spine", number: 9 }],
  ["i1-compute-manager-2", { type: "manager", hall: 1, fabric: "compute", number: 2 }],
  ["i1-external", { type: "external", hall: 1 }],
];

describe("deviceName", () => {
  it.each(DEVICES)("is %s", (name, device) => {
    expect(deviceName(device)).toBe(name);
  });
});

describe("podNameOf", () => {
  it("is that of the pod's devices, whatever the pod is called", () => {
    expect(podNameOf({ hall: 0, pod: "i2-gpu", number: 1 })).toBe("i2-gpu-1");
    expect(podNameOf({ hall: 2, pod: "gpu", number: 1 })).toBe("i2-gpu-1");
  });
});

describe("hallPrefix", () => {
  it("is empty in a site of one hall", () => {
    expect([0, 1, 12].map(hallPrefix)).toEqual(["", "i1-", "i12-"]);
  });
});
