import { Catalog } from "../../../../lib/catalog";
import { loopSchema, type LoopInput } from "../../../../lib/model";
import { flowLpm } from "../../../../lib/sizing/cooling/fluid";
import { planLoop } from "../../../../lib/sizing/cooling/loop";
import type { LoopLoad } from "../../../../lib/sizing/cooling/loop-load";

/** Ten racks of 60 kW. */
const TEN_RACKS: LoopLoad = { pods: ["a"], network: false, heatKw: 600, sets: 10, setKw: 60, setRacks: 1 };
const NOTHING: LoopLoad = { pods: [], network: false, heatKw: 0, sets: 0, setKw: 0, setRacks: 0 };

const plan = (loop: Partial<LoopInput>, load: LoopLoad = TEN_RACKS) =>
  planLoop(loopSchema.parse({ name: "tcs", ...loop }), load, Catalog.default());

describe("planLoop", () => {
  it("puts one unit with its spare inside into each rack for N+1", () => {
    const loop = plan({ cdu: "supermicro-4u-cdu", redundancy: "N+1" });
    expect(loop).toMatchObject({ sets: 10, workingPerSet: 1, cdus: 10, capacityKw: 1_000, spareInside: true });
  });

  it("adds a spare to each set where units have none inside", () => {
    const load = { ...TEN_RACKS, sets: 2, setKw: 300 };
    const loop = plan({ cdu: "generic-rear-door", kind: "rear-door", cdusPer: "row", redundancy: "N+1" }, load);
    expect(loop).toMatchObject({ workingPerSet: 6, cdus: 14, capacityKw: 600, spareInside: false });
  });

  it("doubles the units for 2N", () => {
    expect(plan({ cdu: "supermicro-4u-cdu", redundancy: "2N" })).toMatchObject({ workingPerSet: 1, cdus: 20 });
  });

  it("has a unit for each eight racks where it can serve no more", () => {
    const load = { ...TEN_RACKS, sets: 1, setKw: 600, setRacks: 20 };
    expect(plan({ cdu: "hpe-in-row-cdu", cdusPer: "row" }, load)).toMatchObject({ workingPerSet: 3, cdus: 3 });
  });

  it("holds units that are stated, be they too few", () => {
    expect(plan({ cdu: "supermicro-4u-cdu", redundancy: "N+1", count: 9 })).toMatchObject({ cdus: 9, workingPerSet: 1 });
    expect(plan({ cdu: "supermicro-4u-cdu", redundancy: "2N", count: 15 })).toMatchObject({ cdus: 15, capacityKw: 500 });
    expect(plan({ cdu: "supermicro-4u-cdu", count: 0 })).toMatchObject({ cdus: 0, capacityKw: 0, powerKw: 0 });
  });

  it("has no units where the site names none", () => {
    expect(plan({})).toMatchObject({ cdu: null, cdus: 0, workingPerSet: 0, powerKw: 0, facility: null, heatKw: 600 });
  });

  it("draws the power of pumps at their share of the load, however many units share it", () => {
    const share = (600 / 1_000) * 10 * 2;
    expect(plan({ cdu: "supermicro-4u-cdu" }).powerKw).toBeCloseTo(share, 9);
    expect(plan({ cdu: "supermicro-4u-cdu", redundancy: "2N" }).powerKw).toBeCloseTo(share, 9);
    expect(plan({ cdu: "supermicro-4u-cdu", count: 3 }).powerKw).toBeCloseTo(3 * 2, 9);
  });

  it("moves the fluid of its kind, or the one that the site names", () => {
    expect(plan({})).toMatchObject({ fluid: "pg25", flowLpm: flowLpm(600, 10, "pg25") });
    expect(plan({ kind: "rear-door" }).fluid).toBe("water");
    expect(plan({ kind: "air", supply: "24 C", return: "36 C" })).toMatchObject({
      fluid: "air",
      flowLpm: flowLpm(600, 12, "air"),
    });
    expect(plan({ fluid: "water" })).toMatchObject({ fluid: "water", flowLpm: flowLpm(600, 10, "water") });
  });

  it("gives the power of its pumps to the facility water, too", () => {
    const { facility, powerKw } = plan({ cdu: "supermicro-4u-cdu" });
    expect(facility).toMatchObject({ approachK: 4, supplyC: 26, returnC: 36, waterClass: "W27" });
    expect(facility?.flowLpm).toBeCloseTo(flowLpm(600 + powerKw, 10, "water"), 9);
  });

  it("needs nothing without heat", () => {
    const loop = plan({ cdu: "supermicro-4u-cdu", redundancy: "2N" }, NOTHING);
    expect(loop).toMatchObject({ sets: 0, cdus: 0, capacityKw: 0, flowLpm: 0, powerKw: 0 });
  });
});
