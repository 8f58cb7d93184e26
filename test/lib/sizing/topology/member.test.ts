import * as fc from "fast-check";
import { devicesBefore, inLeafOrder, inPodRacks, kindsOf, MIDDLE, rackInPod } from "../../../../lib/sizing/topology/member";
import { nodeMember, switchMember } from "../../../support/member";

describe("rackInPod", () => {
  it("fills one rack after the other, or spreads evenly", () => {
    const devices = [0, 1, 2, 3, 4];
    const filling = nodeMember({ racks: 4, perPod: 5, perRack: 2 });
    expect(devices.map((device) => rackInPod(filling, device))).toEqual([0, 0, 1, 1, 2]);
    expect(devices.map((device) => rackInPod({ ...filling, perRack: null }, device))).toEqual([0, 0, 1, 2, 3]);
  });
});

describe("devicesBefore", () => {
  it("is what stands in the racks before one, for any number of devices and racks", () => {
    const sizes = fc.record({
      racks: fc.integer({ min: 1, max: 9 }),
      perPod: fc.integer({ min: 1, max: 30 }),
      perRack: fc.constantFrom(null, 4),
    });
    fc.assert(
      fc.property(sizes, (size) => {
        const member = nodeMember({
          ...size,
          racks: size.perRack === null ? size.racks : Math.ceil(size.perPod / size.perRack),
        });
        const racks = Array.from({ length: member.perPod }, (_, device) => rackInPod(member, device));
        for (let rack = 0; rack <= member.racks; rack++) {
          expect(devicesBefore(member, rack)).toBe(racks.filter((own) => own < rack).length);
        }
      }),
    );
  });
});

describe("kindsOf", () => {
  it("puts the members of the pods of one kind together, and those of no pod", () => {
    const members = [
      nodeMember({ kind: 2 }),
      switchMember(),
      nodeMember({ kind: 0 }),
      nodeMember({ kind: 2 }),
      switchMember(),
    ];
    expect(kindsOf(members)).toEqual([[0, 3], [1, 4], [2]]);
    expect(members[1]?.kind).toBe(MIDDLE);
  });
});

describe("inPodRacks", () => {
  it("tells what stands with a pod from what stands in the middle, be it of a pod or of none", () => {
    expect([nodeMember(), nodeMember({ racks: 0 }), switchMember()].map(inPodRacks)).toEqual([true, false, false]);
  });
});

describe("inLeafOrder", () => {
  it("has what stands with pods first, then pods in the middle, then what is of no pod, each in its order", () => {
    const members = [nodeMember({ kind: 0, racks: 0 }), switchMember(), nodeMember({ kind: 1 }), nodeMember({ kind: 2 })];
    expect(inLeafOrder(members).map(({ kind }) => kind)).toEqual([1, 2, 0, MIDDLE]);
  });
});
