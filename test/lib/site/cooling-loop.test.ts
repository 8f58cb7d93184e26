import { CoolingLoop } from "../../../lib/site";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";

describe("CoolingLoop", () => {
  const stack = synthSite((site) => {
    new CoolingLoop(site, "tcs", { cdu: "supermicro-4u-cdu", redundancy: "N+1" });
    new CoolingLoop(site, "hall", { kind: "air", supply: "24 C", return: "36 C" });
    addPod(site);
  });

  it("keeps its share of the plan", () => {
    expect(resourceOf(stack, "loop_tcs").input).toMatchObject({ name: "tcs", cdu: "supermicro-4u-cdu", redundancy: "N+1" });
    expect(resourceOf(stack, "loop_hall").input).toMatchObject({ name: "hall", kind: "air", cdu: null, returnC: 36 });
  });

  it("states that its units take up its heat, where it has units", () => {
    const conditions = ["loop_tcs", "loop_hall"].map(
      (name) => resourceOf(stack, name).lifecycle?.postcondition[0]?.condition,
    );
    const condition = "${self.input.cdu == null ? true : self.input.heatKw <= self.input.capacityKw}";
    expect(conditions).toEqual([condition, condition]);
  });
});
