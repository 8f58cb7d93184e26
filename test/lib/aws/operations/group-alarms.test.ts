import { GroupAlarms } from "../../../../lib/aws/operations/group-alarms";
import type { ReplicaPlan } from "../../../../lib/replica";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function alarmsOf(plan: ReplicaPlan, topicArn?: string) {
  let without: readonly string[] = [];
  const stack = synthConstruct((scope) => {
    ({ without } = new GroupAlarms(scope, "alarms", { name: "ops", plan, topicArn }));
  });
  return { alarms: resources(stack, "aws_cloudwatch_metric_alarm"), without };
}

describe("the alarms of feeds and loops", () => {
  const plan = sampleReplica({ operations: true });
  const { alarms, without } = alarmsOf(plan);

  it("stand before the limit and at it", () => {
    expect(alarms.map((alarm) => alarm["alarm_name"])).toEqual(
      ["feed-grid", "feed-turbines", "loop-tcs"].flatMap((group) => [`ops-${group}-limit`, `ops-${group}-near`]),
    );
    expect(without).toEqual([]);
  });

  it("go off at the group's share of what the site's feed carries", () => {
    const limitW = (plan.feeds[0]?.limitW ?? 0) * 4;
    expect(alarms[0]?.["threshold"]).toBeCloseTo(limitW, -1);
    expect(alarms[1]?.["threshold"]).toBeCloseTo(limitW * 0.9, -1);
  });

  it("tell a topic that they went off, and that all is well again", () => {
    for (const alarm of alarmsOf(plan, "topic").alarms)
      expect(alarm).toMatchObject({ alarm_actions: ["topic"], ok_actions: ["topic"] });
    for (const alarm of alarms) expect(alarm).not.toHaveProperty("alarm_actions");
  });

  it("watch one expression over at most ten metrics", () => {
    for (const { metric_query: queries } of alarms) {
      expect(queries.filter((query: { return_data?: boolean }) => query.return_data)).toHaveLength(1);
      expect(queries.length).toBeLessThanOrEqual(10);
    }
  });

  it("leave out groups of more kinds of pods than an alarm takes, and name them", () => {
    const kinds = Array.from({ length: 10 }, (_, index) =>
      podPlan({ name: index === 0 ? "h100" : `k${index}`, feeds: ["grid"] }),
    );
    const more = alarmsOf(sampleReplica({ operations: true, pods: 10, nodesPerPod: 1 }, sitePlan(...kinds)));
    expect(more.without).toContain("feed-grid");
    expect(more.alarms.map((alarm) => alarm["alarm_name"])).not.toContain("ops-feed-grid-limit");
  });
});
