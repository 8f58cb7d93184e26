import { firstPhaseOf } from "../../../lib/bom/first-phase";
import { samplePlan } from "./sample-plan";

describe("firstPhaseOf", () => {
  it("is the first phase in which a pod of one of the kinds stands", () => {
    expect(firstPhaseOf(samplePlan, ["liquid"])).toBe("first");
    expect(firstPhaseOf(samplePlan, ["air", "liquid"])).toBe("first");
    expect(firstPhaseOf(samplePlan)).toBe("first");
  });

  it("is none where none of them stands in a phase, or the site has no phases", () => {
    expect(firstPhaseOf(samplePlan, ["air"])).toBeNull();
    expect(firstPhaseOf({ phases: [] })).toBeNull();
  });
});
