import { CoolingLoop } from "../../../lib/site";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

describe("CoolingLoop", () => {
  const stack = synthSite((site) => {
    new CoolingLoop(site, "tcs", { cdu: "supermicro-4u-cdu", redundancy: "N+1" });
    new CoolingLoop(site, "hall", { kind: "air", supply: "24 C", return: "36 C" });
    addPod(site);
  });

  it("keeps its share of the plan", () => {
    expect(figuresOf(stack, "loop_tcs")).toMatchObject({ name: "tcs", cdu: "supermicro-4u-cdu", redundancy: "N+1" });
    expect(figuresOf(stack, "loop_hall")).toMatchObject({ name: "hall", kind: "air", cdu: null, returnC: 36 });
  });

  it("has its units in its summary, where it has units", () => {
    expect(resourceOf(stack, "loop_tcs").input).toMatch(
      /^direct-to-chip [\d.]+ of [\d.]+ kW, \d x supermicro-4u-cdu N\+1, /,
    );
    expect(resourceOf(stack, "loop_hall").input).toMatch(/^air [\d.]+ kW, [\d.,]+ L\/min 24\/36 °C$/);
  });

  it("states that its units take up its heat, where it has units", () => {
    const conditions = ["loop_tcs", "loop_hall"].map(
      (name) => resourceOf(stack, name).lifecycle?.postcondition[0]?.condition,
    );
    const condition = (loop: string) => `\${${loop}.cdu == null ? true : ${loop}.heatKw <= ${loop}.capacityKw}`;
    expect(conditions).toEqual([condition("local.loop_tcs"), condition("local.loop_hall")]);
  });
});
