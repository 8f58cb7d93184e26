import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { command, experiment, minutes, nodesWith } from "../../../../lib/aws/operations/experiment";
import { FaultRole } from "../../../../lib/aws/operations/fault-role";
import { ACCOUNT } from "../../../support/sample-account";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function templateOf(alarms: number) {
  const stack = synthConstruct((scope) => {
    const document = new SsmDocument(scope, "document", { name: "cap", documentType: "Command", content: "{}" });
    const access = new FaultRole(scope, "access", {
      ...{ name: "ops", site: "colossus-1", account: ACCOUNT, instanceActions: [], documentArns: [document.arn] },
    });
    experiment(scope, {
      ...{ name: "ops", own: "feed-grid", description: "x".repeat(600), access },
      targets: [nodesWith("colossus-1", "nodes", "Pod", "h100-1")],
      actions: [command({ name: "cap", document, parameters: { limit: "500" }, minutes: 2, target: "nodes" })],
      alarms: Array.from({ length: alarms }, (_, at) => ({ arn: `arn-${at}` }) as unknown as CloudwatchMetricAlarm),
    });
  });
  return resources(stack, "aws_fis_experiment_template")[0];
}

describe("an experiment", () => {
  it("sends a document to the running nodes with a tag, and has a time for it", () => {
    expect(templateOf(0)).toMatchObject({
      target: [
        {
          resource_tag: [
            { key: "Site", value: "colossus-1" },
            { key: "Pod", value: "h100-1" },
          ],
          selection_mode: "ALL",
        },
      ],
      action: [
        {
          action_id: "aws:ssm:send-command",
          parameter: [
            { key: "documentArn", value: expect.stringMatching(/aws_ssm_document/) },
            { key: "documentParameters", value: '{"limit":"500"}' },
            { key: "duration", value: "PT2M" },
          ],
          target: { key: "Instances", value: "nodes" },
        },
      ],
      tags: { Name: "ops-feed-grid" },
    });
  });

  it("is ended by five alarms at most, and by nothing where there are none", () => {
    expect(templateOf(7)?.["stop_condition"]).toHaveLength(5);
    expect(templateOf(0)?.["stop_condition"]).toEqual([{ source: "none" }]);
  });

  it("has a description that is not too long", () => {
    expect(templateOf(0)?.["description"]).toHaveLength(512);
  });
});

it("minutes are written as ISO 8601 does", () => {
  expect(minutes(15)).toBe("PT15M");
});
