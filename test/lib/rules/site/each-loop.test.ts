import { eachLoop, setsWords } from "../../../../lib/rules/site/each-loop";
import { planSite, type LoopPlan } from "../../../../lib/sizing";
import { checkedSample } from "../../../support/sample-site";

const checked = checkedSample();
const plan = planSite(checked);

describe("eachLoop", () => {
  it("gives breaches the path of their loop", () => {
    const breaches = eachLoop({ checked, plan }, ({ kind }) => (kind === "air" ? { message: "m", remedy: "r" } : undefined));
    expect(breaches).toEqual([{ path: "cooling.loops[1]", message: "m", remedy: "r" }]);
  });
});

describe("setsWords", () => {
  it("counts what units stand for", () => {
    const [loop] = plan.cooling.loops as [LoopPlan];
    expect([setsWords(loop), setsWords({ ...loop, sets: 1, cdusPer: "hall" })]).toEqual(["1,568 racks", "1 hall"]);
  });
});
