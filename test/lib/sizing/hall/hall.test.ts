import { smallSite } from "../../../support/random-sites";
import { hallOf } from "../../../support/small-hall";

const PODS = [{ name: "a", node: "node-2-1", nodes: 2 }];

describe("Hall", () => {
  it("has each plane of a fabric once", () => {
    const { hall, fabric } = hallOf(smallSite({ pods: PODS, fabrics: [{ name: "compute", switch: "plain-8", planes: 2 }] }));
    expect(hall.planesOf(fabric).map(({ number }) => number)).toEqual([0, 1]);
    expect(hall.plane("compute", 1)).toBe(hall.planesOf(fabric)[1]);
    expect(hall.plane("compute", 1).first()).toBe(hall.plane("compute", 0));
  });

  it("has no planes of a fabric that cannot be built", () => {
    const { hall, fabric } = hallOf(
      smallSite({ pods: PODS, fabrics: [{ name: "compute", switch: "plain-8", nicGbps: 4_000 }] }),
    );
    expect(hall.planesOf(fabric)).toEqual([]);
  });

  it("fails for a fabric that it does not have", () => {
    const { hall } = hallOf(smallSite({ pods: PODS, fabrics: [{ name: "compute", switch: "plain-8" }] }));
    expect(() => hall.plane("storage", 0)).toThrow("no fabric storage");
  });
});
