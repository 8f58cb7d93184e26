import { lineOn } from "../../../support/fidelity";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

describe("the fidelity of power, cooling and failures", () => {
  it("keeps the feeds of a rack, and those that rented nodes hang on", () => {
    const site = sitePlan(podPlan({ name: "a", feeds: ["grid"] }), podPlan({ name: "b", feeds: ["turbines"] }));
    expect(lineOn("Feeds per rack", sampleReplica({}, site))).toMatchObject({ site: "1", replica: "1", verdict: "kept" });
    expect(lineOn("Failure domains: feeds", sampleReplica({ pods: 2 }, site)).verdict).toBe("kept");
    const half = lineOn("Failure domains: feeds", sampleReplica({ pods: 1 }, site));
    expect(half).toMatchObject({ site: "2", replica: "1", verdict: "changed", by: 0.5 });
  });

  it("keeps the loops that take up the heat of rented nodes", () => {
    expect(lineOn("Failure domains: loops", sampleReplica())).toMatchObject({ site: "2", replica: "2", verdict: "kept" });
  });

  it("needs two pods for the loss of one", () => {
    expect(lineOn("Failure domains: pods", sampleReplica({ pods: 2 })).verdict).toBe("kept");
    expect(lineOn("Failure domains: pods", sampleReplica({ pods: 1 })).verdict).toBe("changed");
    const single = sitePlan(podPlan({ name: "h100", count: 1 }));
    expect(lineOn("Failure domains: pods", sampleReplica({ pods: 1 }, single)).verdict).toBe("kept");
  });

  it("loses leaves, power and cooling, and says what is simulated", () => {
    expect(lineOn("Failure domains: leaves", sampleReplica()).verdict).toBe("lost");
    expect(lineOn("Electrical power", sampleReplica())).toMatchObject({ replica: "none", verdict: "lost" });
    expect(lineOn("Electrical power", sampleReplica()).why).toMatch(/only with `operations`$/);
    expect(lineOn("Cooling", sampleReplica({ operations: true })).why).toMatch(/metered, capped and failed/);
  });
});
