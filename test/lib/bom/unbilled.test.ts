import { unbilledOf } from "../../../lib/bom/unbilled";
import { samplePlan } from "./sample-plan";

describe("unbilledOf", () => {
  it("names what the plan needs and has no part for", () => {
    expect(unbilledOf(samplePlan)).toEqual([
      "fabric storage as a whole",
      "cables of fabric compute, leaf-spine",
      "units of feed grid",
      "what takes up the heat in the air",
    ]);
  });

  it("names a loop without units where it has heat to take up", () => {
    const loops = samplePlan.cooling.loops.map((loop) => ({ ...loop, cdu: null }));
    expect(unbilledOf({ ...samplePlan, cooling: { ...samplePlan.cooling, loops } })).toContain("units of loop tcs");
  });

  it("names nothing where everything has a part", () => {
    const cooling = { ...samplePlan.cooling, air: { heatKw: 0 } };
    expect(unbilledOf({ ...samplePlan, fabrics: [], power: { ...samplePlan.power, feeds: [] }, cooling })).toEqual([]);
  });
});
