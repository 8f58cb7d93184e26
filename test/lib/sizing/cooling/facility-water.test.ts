import { Catalog, type PartClass } from "../../../../lib/catalog";
import { facilityWater, type LoopUnit, type RackSide } from "../../../../lib/sizing/cooling/facility-water";
import { flowLpm } from "../../../../lib/sizing/cooling/fluid";

const unit = (id: string): LoopUnit => Catalog.default().of(id, "cdu", "rear-door", "air-handler");
const own = (partClass: PartClass, figures: object = {}): LoopUnit =>
  Catalog.default()
    .with([{ id: "own", class: partClass, capacity: "100 kW", ...figures }])
    .of("own", "cdu", "rear-door", "air-handler");
const tcs: RackSide = { fluid: "pg25", supplyC: 32, returnC: 42, heatKw: 1_000 };
const air: RackSide = { fluid: "air", supplyC: 24, returnC: 36, heatKw: 1_000 };

describe("facilityWater", () => {
  it("is colder than the supply of a CDU by its approach, and warms by as much as the coolant", () => {
    expect(facilityWater(unit("vertiv-coolchip-cdu-1350"), tcs)).toEqual({
      approachK: 4,
      supplyC: 28,
      returnC: 38,
      flowLpm: flowLpm(1_000, 10, "water"),
      waterClass: "W32",
    });
  });

  it("takes the approach that a part states, else the usual one", () => {
    expect(facilityWater(own("cdu", { approachK: 7 }), tcs)).toMatchObject({ approachK: 7, supplyC: 25 });
    expect(facilityWater(own("cdu"), tcs).approachK).toBe(4);
    expect(facilityWater(own("air-handler", { approachK: 8 }), air)).toMatchObject({ approachK: 8, supplyC: 16 });
    expect(facilityWater(own("air-handler"), air).approachK).toBe(6);
  });

  it("is the loop itself where water runs through doors or coils", () => {
    const water: RackSide = { ...air, fluid: "water" };
    for (const id of ["generic-rear-door", "generic-fan-wall"])
      expect(facilityWater(unit(id), water)).toMatchObject({ approachK: 0, supplyC: 24, returnC: 36 });
  });

  it("does not flow where nothing warms", () => {
    expect(facilityWater(unit("supermicro-4u-cdu"), { ...tcs, returnC: 32 }).flowLpm).toBe(0);
  });
});
