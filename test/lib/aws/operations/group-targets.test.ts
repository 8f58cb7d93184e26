import { groupName, groupsOf, groupTarget } from "../../../../lib/aws/operations/group-targets";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

describe("the targets of a group", () => {
  it("are the nodes whose tag has the feed, alone or with others", () => {
    const kinds = [["grid"], ["grid", "turbines"], ["turbines"]].map((feeds, index) =>
      podPlan({ name: `k${index}`, feeds }),
    );
    const plan = sampleReplica({ pods: 3, nodesPerPod: 1 }, sitePlan(...kinds));
    expect(plan.feeds.map((group) => groupTarget(plan, group))).toEqual([
      { key: "PowerFeed", values: ["grid", "grid+turbines"] },
      { key: "PowerFeed", values: ["grid+turbines", "turbines"] },
    ]);
  });

  it("are the nodes whose tag names the loop", () => {
    const plan = sampleReplica();
    expect(plan.loops.map((group) => groupTarget(plan, group))).toEqual([{ key: "CoolingLoop", values: ["tcs"] }]);
  });

  it("have names that tell feeds from loops", () => {
    expect(groupsOf(sampleReplica()).map(groupName)).toEqual(["feed-grid", "feed-turbines", "loop-tcs"]);
  });
});
