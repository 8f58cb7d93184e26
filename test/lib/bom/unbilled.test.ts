import { unbilledOf } from "../../../lib/bom/unbilled";
import { samplePlan } from "./sample-plan";

describe("unbilledOf", () => {
  it("names equipment without a selected part", () => {
    expect(unbilledOf(samplePlan)).toEqual([
      "fabric storage (cannot be built)",
      "cables of fabric compute, leaf-spine",
      "supply equipment of feed grid",
      "room air cooling",
    ]);
  });

  it("names the cooling units of a loop with heat and no part", () => {
    const loops = samplePlan.cooling.loops.map((loop) => ({ ...loop, cdu: null }));
    expect(unbilledOf({ ...samplePlan, cooling: { ...samplePlan.cooling, loops } })).toContain("cooling units of loop tcs");
  });

  it("is empty where everything has a part", () => {
    const cooling = { ...samplePlan.cooling, air: { heatKw: 0 } };
    expect(unbilledOf({ ...samplePlan, fabrics: [], power: { ...samplePlan.power, feeds: [] }, cooling })).toEqual([]);
  });
});
