import { cloudFindings } from "../../../support/cloud-findings";

describe("the rules on alerts of stacks", () => {
  it("tell of each kind of action that an alarm lacks", () => {
    expect(cloudFindings("OPS101", { aws_cloudwatch_metric_alarm: { limit: { alarm_actions: [] } } })).toEqual([
      "stack: OPS101 at aws_cloudwatch_metric_alarm.limit: it has no `alarm_actions`",
      "stack: OPS101 at aws_cloudwatch_metric_alarm.limit: it has no `ok_actions`",
    ]);
  });

  it("tell of a topic without any key", () => {
    expect(cloudFindings("OPS102", { aws_sns_topic: { alerts: { name: "alerts" } } })).toHaveLength(1);
  });
});
