import { firstPhases } from "../../../lib/bom/first-phase";
import { samplePlan } from "./sample-plan";

describe("firstPhases", () => {
  it("is the first phase in which a pod of one of the kinds stands", () => {
    expect(firstPhases(samplePlan)(["liquid"])).toBe("first");
    expect(firstPhases(samplePlan)(["air", "liquid"])).toBe("first");
    expect(firstPhases(samplePlan)()).toBe("first");
  });

  it("is none where none of them stands in a phase, or the site has no phases", () => {
    expect(firstPhases(samplePlan)(["air"])).toBeNull();
    expect(firstPhases({ phases: [] })()).toBeNull();
  });
});
